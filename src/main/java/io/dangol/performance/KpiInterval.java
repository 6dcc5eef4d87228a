package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A confidence interval. */
@Description("A confidence interval: where the true value would lie, if only chance among customers were at play.")
public record KpiInterval(
        @Nullable @Description("Lower end; null where nothing bounds it.")
        Double lower,

        @Nullable @Description("Upper end; null where nothing bounds it.")
        Double upper,

        @NonNull @Description(
                "How often such intervals hold the true value: 0.95, or more where several are judged side by side.")
        double level) {

    static @Nullable KpiInterval of(@Nullable Double lower, @Nullable Double upper) {
        return lower == null && upper == null ? null : new KpiInterval(lower, upper, KpiVerdicts.LEVEL);
    }

    /** Of ends that may be infinite; null when neither is known. */
    static @Nullable KpiInterval of(Bounds bounds, double level) {
        Double lower = Double.isFinite(bounds.lower()) ? bounds.lower() : null;
        Double upper = Double.isFinite(bounds.upper()) ? bounds.upper() : null;
        return lower == null && upper == null ? null : new KpiInterval(lower, upper, level);
    }
}
