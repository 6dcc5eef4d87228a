package io.dangol.campaign;

import io.dangol.audience.Audience;
import io.dangol.shared.GlobalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A campaign to be written down. */
@Input("CampaignCreateInput")
@Description("A campaign to be written down as DRAFT.")
public record CampaignCreate(
        @NonNull @Description("Unique key of lower-case letters, digits and hyphens, by which files name the campaign.")
        String key,

        @NonNull @Description("What people will call it.") String name,

        @NonNull @Description("What it is to achieve (목표).") String objective,

        @Nullable @Description("Key of the RFM segment that it addresses, for example DORMANT; give this or an audience.")
        String segmentKey,

        @NonNull @Description("How it is to work on these people, in words (전략).")
        String strategy,

        @NonNull @Description("First day, in the brand's zone.")
        LocalDate startsOn,

        @NonNull @Description("Last day, in the brand's zone; it still belongs to the campaign.")
        LocalDate endsOn,

        @Nullable @DefaultValue("0.1")
        @Description("The share of the audience to leave alone, 0 to 0.5 with four decimals.")
        Double holdoutShare,

        @Nullable @DefaultValue("7")
        @Description("For how many times 24 hours after a click or delivery an order may be attributed to it, 1 to 90.")
        Integer attributionDays,

        @Nullable @Id @Description("The campaign that this one redesigns (재설계).")
        String redesignOf,

        @NonNull @Description("By what it reaches people, first choice first, each with the reason.")
        List<@NonNull CampaignChannel> channels,

        @NonNull @Description("By what it will be judged.") List<@NonNull KpiTargetPlan> kpiTargets,

        @Nullable @DefaultValue("DRAWN")
        @Description("Who decides in which arm a member stands; it cannot be changed later.")
        CampaignAssignment assignment,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("What is tried beside each other, 2 to 10; none by default.")
        List<@NonNull CampaignVariantPlan> variants,

        @Nullable @Id @Description("Id of the audience that it addresses, in place of a segment.")
        String audience,

        @Nullable @io.smallrye.graphql.api.Nullable @Id
        @Description("Ids of the audiences that it leaves out, in order; at most 20.")
        List<@NonNull String> exclusions,

        @Nullable @Description("When it is to talk to people; once, when it begins, by default.")
        CampaignTriggerInput trigger,

        @Nullable @Description("What it plans to spend; nothing by default.")
        CampaignSpendingPlan spending) {

    CampaignPlan plan() {
        return new CampaignPlan(
                key,
                redesignOf == null ? null : GlobalId.key(Campaign.TYPE, redesignOf),
                new PlanWords(name, objective, strategy),
                new PlanReach(
                        segmentKey,
                        audience == null ? null : GlobalId.key(Audience.TYPE, audience),
                        exclusions == null ? List.of() : keys(exclusions)),
                new PlanPeriod(startsOn, endsOn),
                new PlanTrial(
                        BigDecimal.valueOf(holdoutShare == null ? 0 : holdoutShare),
                        assignment == null ? CampaignAssignment.DRAWN : assignment,
                        variants == null ? List.of() : variants),
                new PlanGoals(kpiTargets, attributionDays == null ? 7 : attributionDays),
                channels,
                trigger == null ? CampaignTrigger.ONCE : trigger.trigger(),
                spending == null ? CampaignSpendingPlan.NONE : spending);
    }

    static List<Long> keys(List<String> audiences) {
        return audiences.stream()
                .map(audience -> GlobalId.key(Audience.TYPE, audience))
                .toList();
    }
}
