package io.dangol.campaign;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of campaigns. */
@Description("A page of campaigns.")
public record CampaignConnection(
        @NonNull @Description("The campaigns with their cursors.")
        List<@NonNull CampaignEdge> edges,

        @NonNull @Description("The campaigns alone.") List<@NonNull Campaign> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore CampaignListing listing) {

    static CampaignConnection of(Page<Campaign> page, CampaignListing listing) {
        List<CampaignEdge> edges = page.items().stream()
                .map(campaign -> new CampaignEdge(listing.cursor(campaign).toString(), campaign))
                .toList();
        return new CampaignConnection(edges, page.items(), page.info(), listing);
    }
}
