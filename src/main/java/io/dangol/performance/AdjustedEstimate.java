package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An estimate without the noise that the period before explains. */
@Description(
        "The same comparison less what the members' spending before the launch explains (CUPED): the effect is the same, the interval narrower.")
public record AdjustedEstimate(
        @NonNull @Description("Arm minus control, in the metric's unit.")
        double difference,

        @Nullable @Description("The interval of the difference.")
        KpiInterval differenceInterval,

        @Nullable @Description("The difference in parts of the control's value.")
        Double lift,

        @Nullable @Description("The interval of the lift.") KpiInterval liftInterval,

        @NonNull @Description("Chance of a difference at least as large where there is none, by Welch's test.")
        double pValue,

        @NonNull @Description("By which part the variance of the difference fell, 0 to 1.")
        double varianceReduction) {

    static @Nullable AdjustedEstimate of(ArmComparison compared) {
        Contrast contrast = compared.adjusted();
        if (contrast == null || !compared.reliable()) {
            return null;
        }
        Effect effect = contrast.difference();
        Effect lift = contrast.lift();
        double plain = compared.contrast().difference().error();
        return new AdjustedEstimate(
                effect.value(),
                KpiInterval.of(effect.bounds(compared.level()), compared.level()),
                Double.isFinite(lift.value()) ? lift.value() : null,
                KpiInterval.of(lift.bounds(compared.level()), compared.level()),
                effect.pValue(),
                Math.max(0, 1 - effect.error() * effect.error() / (plain * plain)));
    }
}
