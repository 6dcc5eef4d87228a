package io.dangol.playbook;

import io.dangol.audience.Audience;
import io.dangol.audience.AudienceCatalog;
import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignCatalog;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What runs an action. */
@GraphQLApi
public class PlaybookFields {
    private final PlaybookCells cells;
    private final AudienceCatalog audiences;
    private final CampaignCatalog campaigns;

    public PlaybookFields(PlaybookCells cells, AudienceCatalog audiences, CampaignCatalog campaigns) {
        this.cells = cells;
        this.audiences = audiences;
        this.campaigns = campaigns;
    }

    @Description("The stored audience by which the action is run; null where there is none.")
    public Uni<List<@Nullable Audience>> audience(@Source List<PlaybookCell> parents) {
        return audiences
                .byKeys(Rows.givenKeys(parents, PlaybookCell::audienceKey))
                .map(found -> Rows.optional(parents, PlaybookCell::audienceKey, found));
    }

    @NonNull @Description(
            "The campaigns that run or ran the action, because they are linked or address its audience; the newest first.")
    public Uni<List<@NonNull List<@NonNull Campaign>>> campaigns(@Source List<PlaybookCell> parents) {
        return cells.campaigns(Rows.keys(parents, PlaybookCell::key))
                .chain(linked -> campaigns
                        .byIds(linked.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList())
                        .map(found -> parents.stream()
                                .map(cell -> of(linked.getOrDefault(cell.key(), List.of()), found))
                                .toList()));
    }

    private static List<Campaign> of(List<Long> keys, Map<Long, Campaign> found) {
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
