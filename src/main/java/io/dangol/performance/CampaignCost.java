package io.dangol.performance;

import io.dangol.shared.Money;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a campaign is planned to cost and has cost. */
@Description("What a campaign is planned to cost and has cost until now (집행 비용).")
public record CampaignCost(
        @NonNull @Description("Facts before this instant are counted.")
        OffsetDateTime asOf,

        @Nullable @Description(
                "How many people are to be written to: the treatment arm once it began, else what the plan expects, also while"
                        + " members enter over time and fewer have; null when it expects nothing.")
        Integer recipients,

        @NonNull @Description("Messages by medium: those of the plan first, then others that were sent all the same.")
        List<@NonNull CampaignChannelCost> channels,

        @Nullable @Description("What it gives people; null when nothing is planned.")
        CampaignIncentiveCost incentive,

        @Nullable @Description("The planned costs together, as far as they are known; null when none is.")
        Money planned,

        @NonNull @Description("What messages and incentives have cost together.")
        Money spent,

        @Nullable @Description("What it may cost; null for no limit.")
        Money budget,

        @NonNull @Description("How the cost stands to the budget.")
        BudgetState budgetState,

        @NonNull @Description("What somebody should look at, each with what to do; empty when all is as planned.")
        List<@NonNull String> warnings) {}
