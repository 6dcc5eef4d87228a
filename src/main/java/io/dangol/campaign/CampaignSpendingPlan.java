package io.dangol.campaign;

import io.dangol.shared.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** What a campaign plans to spend. */
@Input("CampaignSpendingInput")
@Description("What a campaign plans to spend (집행 비용). What a message costs stands with its channel.")
public record CampaignSpendingPlan(
        @Nullable @Description("What it gives people; null for nothing.")
        CampaignIncentivePlan incentive,

        @Nullable @Description(
                "What messages and incentives may cost together, in the brand's currency; null for no limit. To exceed it stops"
                        + " nothing: Campaign.cost tells of it.")
        Decimal budget,

        @Nullable @Description("How many people are expected to be written to, for the planned cost before the launch.")
        Integer expectedRecipients) {
    /** Nothing planned and nothing limited. */
    public static final CampaignSpendingPlan NONE = new CampaignSpendingPlan(null, null, null);

    /** The same with the budget of the other. */
    CampaignSpendingPlan within(CampaignSpendingPlan other) {
        return new CampaignSpendingPlan(incentive, other.budget, expectedRecipients);
    }
}
