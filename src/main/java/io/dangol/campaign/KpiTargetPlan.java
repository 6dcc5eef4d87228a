package io.dangol.campaign;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A promise as it is planned. */
@Input("KpiTargetInput")
@Description("A promise by which a campaign will be judged.")
public record KpiTargetPlan(
        @NonNull @Description("What is measured.") KpiMetric metric,

        @Nullable @Description("Only messages of this medium; null for all. Only for metrics that count messages.")
        CampaignMedium medium,

        @NonNull @Description("What it is held against.") KpiBaseline baseline,

        @Nullable @Description("The baseline when it is FIXED: a share from 0 to 1, or an amount in the brand's currency.")
        Double fixedValue,

        @Nullable @DefaultValue("0")
        @Description(
                "By how much the baseline is to be exceeded, relative to it: 0.2 means 20 percent more; 0 to reach it.")
        Double targetLift,

        @Nullable @Description("How many days from the launch are measured; null for the campaign's whole period.")
        Integer windowDays) {

    /** The lift, 0 when none was given. */
    public double lift() {
        return targetLift == null ? 0 : targetLift;
    }

    /** A promise to reach a fixed value. */
    public static KpiTargetPlan atLeast(KpiMetric metric, @Nullable CampaignMedium medium, double value) {
        return new KpiTargetPlan(metric, medium, KpiBaseline.FIXED, value, 0.0, null);
    }

    /** A promise to exceed a measured baseline by a relative lift over the whole period. */
    public static KpiTargetPlan lifted(KpiMetric metric, KpiBaseline baseline, double lift) {
        return new KpiTargetPlan(metric, null, baseline, null, lift, null);
    }
}
