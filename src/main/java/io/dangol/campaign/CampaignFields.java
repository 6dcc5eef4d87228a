package io.dangol.campaign;

import io.dangol.access.Role;
import io.dangol.audience.Audience;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What belongs to a campaign, one statement for all campaigns of an answer. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class CampaignFields {
    private final CampaignCatalog catalog;
    private final CampaignTargets targets;

    public CampaignFields(CampaignCatalog catalog, CampaignTargets targets) {
        this.targets = targets;
        this.catalog = catalog;
    }

    @NonNull @Description("By what it reaches people, first choice first.")
    public Uni<List<@NonNull List<@NonNull CampaignChannel>>> channels(@Source List<Campaign> campaigns) {
        return catalog.channels(keys(campaigns)).map(found -> lists(campaigns, found));
    }

    @NonNull @Description("What it tries beside each other, with sizes once it began; empty when there is but one thing (실험안).")
    public Uni<List<@NonNull List<@NonNull CampaignVariant>>> variants(@Source List<Campaign> campaigns) {
        return catalog.variants(keys(campaigns)).map(found -> lists(campaigns, found));
    }

    @NonNull @Description("By what it is judged.")
    public Uni<List<@NonNull List<@NonNull KpiTarget>>> kpiTargets(@Source List<Campaign> campaigns) {
        return catalog.targets(keys(campaigns)).map(found -> lists(campaigns, found));
    }

    @Description("The campaign that this one redesigns; null when it is new (재설계 이전 캠페인).")
    public Uni<List<@Nullable Campaign>> redesignOf(@Source List<Campaign> campaigns) {
        Set<Long> wanted = campaigns.stream()
                .map(Campaign::redesignOfRowId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return catalog.byIds(wanted)
                .map(found -> campaigns.stream()
                        .map(campaign ->
                                campaign.redesignOfRowId() == null ? null : found.get(campaign.redesignOfRowId()))
                        .toList());
    }

    @Description("The audience that it addresses, as it is defined now; null when it addresses a segment.")
    public Uni<List<@Nullable Audience>> audience(@Source List<Campaign> campaigns) {
        return targets.audiences(Rows.givenKeys(campaigns, Campaign::audienceRowId))
                .map(found -> Rows.optional(campaigns, Campaign::audienceRowId, found));
    }

    @NonNull @Description("The audiences that it leaves out, in order, with how many each removed at the launch (제외 단계).")
    public Uni<List<@NonNull List<@NonNull CampaignExclusion>>> exclusions(@Source List<Campaign> campaigns) {
        return targets.exclusions(Rows.keys(campaigns, Campaign::rowId)).map(found -> lists(campaigns, found));
    }

    @NonNull @Description("The campaigns that redesign this one, oldest first.")
    public Uni<List<@NonNull List<@NonNull Campaign>>> redesigns(@Source List<Campaign> campaigns) {
        return catalog.redesigns(keys(campaigns)).map(found -> lists(campaigns, found));
    }

    @NonNull @Description("How many campaigns the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<CampaignConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> catalog.count(connection.listing()))
                        .toList())
                .andFailFast();
    }

    private static List<Long> keys(List<Campaign> campaigns) {
        return campaigns.stream().map(Campaign::rowId).toList();
    }

    private static <T> List<List<T>> lists(List<Campaign> campaigns, Map<Long, List<T>> found) {
        return campaigns.stream()
                .map(campaign -> found.getOrDefault(campaign.rowId(), List.of()))
                .toList();
    }
}
