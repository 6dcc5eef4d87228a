package io.dangol.campaign;

import io.dangol.audience.Audience;
import io.dangol.shared.GlobalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A change to a plan. */
@Input("CampaignUpdateInput")
@Description(
        "A change to a plan; what is null stays as it is. Once begun, only name, objective, strategy and budget may change.")
public record CampaignUpdate(
        @NonNull @Id @Description("Id of the campaign.") String id,

        @NonNull @Description("The version that the change is based on; another one is refused with CONFLICT.")
        int version,

        @Nullable @Description("New key.") String key,
        @Nullable @Description("New name.") String name,
        @Nullable @Description("New objective.") String objective,

        @Nullable @Description("Key of another RFM segment, in place of what it addresses now.")
        String segmentKey,

        @Nullable @Description("New strategy.") String strategy,
        @Nullable @Description("New first day.") LocalDate startsOn,

        @Nullable @Description("New last day, inclusive.") LocalDate endsOn,

        @Nullable @Description("New share of the holdout, 0 to 0.5.")
        Double holdoutShare,

        @Nullable @Description("New attribution window in days, 1 to 90.")
        Integer attributionDays,

        @Nullable @Id @Description("The campaign that this one redesigns.")
        String redesignOf,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("All channels anew, in order.")
        List<@NonNull CampaignChannel> channels,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("All promises anew, in order.")
        List<@NonNull KpiTargetPlan> kpiTargets,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("All variants anew, in order; an empty list for none.")
        List<@NonNull CampaignVariantPlan> variants,

        @Nullable @Id @Description("Id of an audience, in place of what it addresses now.")
        String audience,

        @Nullable @io.smallrye.graphql.api.Nullable @Id
        @Description("All exclusions anew, in order; an empty list for none.")
        List<@NonNull String> exclusions,

        @Nullable @Description("When it is to talk to people instead; {once: true} for when it begins.")
        CampaignTriggerInput trigger,

        @Nullable @Description("All that it plans to spend anew; an empty object for nothing. A budget may change at any time.")
        CampaignSpendingPlan spending) {

    CampaignPlan onto(CampaignPlan current) {
        return new CampaignPlan(
                or(key, current.key()),
                redesignOf == null ? current.redesignOf() : Long.valueOf(GlobalId.key(Campaign.TYPE, redesignOf)),
                words(current.words()),
                reach(current.reach()),
                new PlanPeriod(
                        or(startsOn, current.period().startsOn()),
                        or(endsOn, current.period().endsOn())),
                trial(current.trial()),
                new PlanGoals(
                        or(kpiTargets, current.goals().targets()),
                        or(attributionDays, current.goals().attributionDays())),
                or(channels, current.channels()),
                trigger == null ? current.trigger() : trigger.trigger(),
                or(spending, current.spending()));
    }

    private PlanWords words(PlanWords current) {
        return new PlanWords(
                or(name, current.name()), or(objective, current.objective()), or(strategy, current.strategy()));
    }

    private PlanReach reach(PlanReach current) {
        return new PlanReach(
                audience != null && segmentKey == null ? null : or(segmentKey, current.segmentKey()),
                target(current),
                exclusions == null ? current.exclusions() : CampaignCreate.keys(exclusions));
    }

    private @Nullable Long target(PlanReach current) {
        if (audience != null) {
            return GlobalId.key(Audience.TYPE, audience);
        }
        return segmentKey == null ? current.audience() : null;
    }

    private PlanTrial trial(PlanTrial current) {
        return new PlanTrial(
                holdoutShare == null ? current.holdoutShare() : BigDecimal.valueOf(holdoutShare),
                current.assignment(),
                or(variants, current.variants()));
    }

    private static <T extends @Nullable Object> T or(@Nullable T told, T current) {
        return told == null ? current : told;
    }
}
