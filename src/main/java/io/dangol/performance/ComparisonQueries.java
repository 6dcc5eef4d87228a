package io.dangol.performance;

import io.dangol.access.Role;
import io.dangol.campaign.Campaign;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Compares campaigns. */
@GraphQLApi
public class ComparisonQueries {
    private final CampaignComparisons comparisons;

    public ComparisonQueries(CampaignComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @Description(
            "Two campaigns beside each other, such as a redesign and what it redesigns; null when one of them is missing.")
    public Uni<@Nullable CampaignComparison> campaignComparison(
            @Id @NonNull @Description("Id of the campaign.") String campaign,
            @Id @NonNull @Description("Id of the one to put beside it.") String other) {
        return comparisons.compare(GlobalId.key(Campaign.TYPE, campaign), GlobalId.key(Campaign.TYPE, other));
    }
}
