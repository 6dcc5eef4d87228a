package io.dangol.campaign;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the occasions of a campaign. */
@Description("A page of a campaign's occasions, the latest first.")
public record CampaignOccasionConnection(
        @NonNull @Description("The occasions with their cursors.")
        List<@NonNull CampaignOccasionEdge> edges,

        @NonNull @Description("The occasions alone.") List<@NonNull CampaignOccasion> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore long campaignRowId) {

    static CampaignOccasionConnection of(PageRequest request, List<CampaignOccasion> rows, long campaign) {
        Page<CampaignOccasion> page = Page.of(request, rows, CampaignOccasions::cursor);
        List<CampaignOccasionEdge> edges = page.items().stream()
                .map(occasion -> new CampaignOccasionEdge(
                        CampaignOccasions.cursor(occasion).toString(), occasion))
                .toList();
        return new CampaignOccasionConnection(edges, page.items(), page.info(), campaign);
    }
}
