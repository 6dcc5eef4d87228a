package io.dangol.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A shipped plan that waits for a first day. */
@Description("A shipped plan to begin from. Give it a first day and pass it to campaignCreate.")
public record CampaignExample(
        @NonNull @Description("A key to begin from.") String key,
        @NonNull @Description("What to call it.") String name,

        @NonNull @Description("What it is to achieve (목표).") String objective,

        @NonNull @Description("Key of the RFM segment that it addresses.")
        String segmentKey,

        @NonNull @Description("How it works on these people (전략).")
        String strategy,

        @NonNull @Description("How many months it lasts.") int months,

        @NonNull @Description("The share of the audience to leave alone.")
        double holdoutShare,

        @NonNull @Description("For how many times 24 hours an order may be attributed to it.")
        int attributionDays,

        @NonNull @Description("By what it reaches people, first choice first.")
        List<@NonNull CampaignChannel> channels,

        @NonNull @Description("By what it will be judged.") List<@NonNull KpiTargetPlan> kpiTargets) {

    /** The plan with a key and a first day; it ends on the day before the same day {@link #months} months later. */
    public CampaignPlan starting(String key, LocalDate first) {
        return new CampaignPlan(
                key,
                null,
                new PlanWords(name, objective, strategy),
                PlanReach.segment(segmentKey),
                new PlanPeriod(first, first.plusMonths(months).minusDays(1)),
                PlanTrial.drawn(BigDecimal.valueOf(holdoutShare)),
                new PlanGoals(kpiTargets, attributionDays),
                channels,
                CampaignTrigger.ONCE,
                CampaignSpendingPlan.NONE);
    }
}
