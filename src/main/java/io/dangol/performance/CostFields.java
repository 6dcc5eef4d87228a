package io.dangol.performance;

import io.dangol.access.Role;
import io.dangol.campaign.Campaign;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What campaigns cost, the same few statements for all of them in an answer. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class CostFields {
    private final CampaignCosts costs;
    private final BusinessClock clock;

    public CostFields(CampaignCosts costs, BusinessClock clock) {
        this.costs = costs;
        this.clock = clock;
    }

    @NonNull @Description("What it is planned to cost and has cost until now, by channel, against its budget (집행 비용).")
    public Uni<List<@NonNull CampaignCost>> cost(@Source List<Campaign> campaigns) {
        return costs.of(campaigns, clock.now())
                .map(found -> campaigns.stream()
                        .map(campaign -> Objects.requireNonNull(found.get(campaign.rowId())))
                        .toList());
    }
}
