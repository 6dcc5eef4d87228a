package io.dangol.campaign;

import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Finds campaigns. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class CampaignQueries {
    private final CampaignCatalog catalog;

    public CampaignQueries(CampaignCatalog catalog) {
        this.catalog = catalog;
    }

    @Query
    @Description("A campaign by its id, or null when there is none.")
    public Uni<@Nullable Campaign> campaign(@Id @NonNull @Description("Id of the campaign.") String id) {
        return catalog.find(GlobalId.key(Campaign.TYPE, id));
    }

    @Query
    @NonNull @Description("Campaigns, those that begin last first unless asked otherwise.")
    public Uni<CampaignConnection> campaigns(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @Nullable @Description("Which campaigns; null for all.") CampaignFilter filter,
            @DefaultValue("STARTS_ON") @Description("By what to sort.") CampaignSort sortKey,
            @DefaultValue("true") @Description("Whether from the largest to the smallest.") boolean reverse) {
        CampaignListing listing = new CampaignListing(filter == null ? CampaignFilter.ALL : filter, sortKey, reverse);
        PageRequest request = PageRequest.of(first, after, last, before, listing.ordering());
        return catalog.page(listing, request).map(page -> CampaignConnection.of(page, listing));
    }

    @Query
    @NonNull @Description("Three plans of a resale platform to begin from: for loyal, promising and dormant customers.")
    public List<@NonNull CampaignExample> campaignExamples() {
        return ExampleCampaigns.all();
    }
}
