package io.dangol.performance;

import org.jspecify.annotations.Nullable;

/** The verdict on one comparison, and the estimate that carries it. */
record ArmVerdict(ArmComparison compared, double corrected, ExperimentReading reading, ExperimentVerdict verdict) {
    private static final double FALSE_ALARMS = 1 - KpiVerdicts.LEVEL;

    /** Before the end somebody looks every day, so only the sequential test may decide; at the end the sharper one does. */
    static ArmVerdict of(ArmComparison compared, double corrected, ExperimentReading reading, boolean mismatch) {
        return new ArmVerdict(compared, corrected, reading, judge(compared, corrected, reading, mismatch));
    }

    private static ExperimentVerdict judge(
            ArmComparison compared, double corrected, ExperimentReading reading, boolean mismatch) {
        if (mismatch) {
            return ExperimentVerdict.NOT_COMPARABLE;
        }
        if (!compared.reliable()) {
            return ExperimentVerdict.TOO_FEW;
        }
        double sequential = compared.sequential(reading.tuned()).pValue(compared.level());
        boolean shown = reading.windowOver() ? corrected < FALSE_ALARMS : sequential < 1 - compared.level();
        if (!shown) {
            return reading.windowOver() ? ExperimentVerdict.NO_DIFFERENCE_SHOWN : ExperimentVerdict.TOO_EARLY;
        }
        return compared.contrast().difference().value() > 0 ? ExperimentVerdict.HIGHER : ExperimentVerdict.LOWER;
    }

    ExperimentEstimate estimate() {
        Contrast contrast = compared.contrast();
        Sequential sequential = compared.sequential(reading.tuned());
        boolean reliable = compared.reliable();
        double level = compared.level();
        return new ExperimentEstimate(
                compared.metric(),
                compared.treated().arm(),
                Math.toIntExact(compared.treated().members()),
                Math.toIntExact(compared.control().members()),
                value(contrast.treatment()),
                interval(compared.treated()),
                value(contrast.control()),
                interval(compared.control()),
                finite(contrast.difference().value(), contrast),
                reliable ? KpiInterval.of(compared.difference(), level) : null,
                finite(contrast.lift().value(), contrast),
                reliable ? KpiInterval.of(compared.lift(), level) : null,
                compared.pValue(),
                corrected,
                reliable ? KpiInterval.of(sequential.bounds(level), level) : null,
                sequential.pValue(level),
                AdjustedEstimate.of(compared),
                verdict,
                reading.words().of(this));
    }

    private static @Nullable Double value(Mean mean) {
        return mean.size() == 0 ? null : mean.value();
    }

    private static @Nullable Double finite(double number, Contrast contrast) {
        boolean both = contrast.treatment().size() > 0 && contrast.control().size() > 0;
        return both && Double.isFinite(number) ? number : null;
    }

    private @Nullable KpiInterval interval(ExperimentSums arm) {
        Estimate estimate = compared.metric().share() ? compared.share(arm) : compared.mean(arm);
        return estimate.reliable() ? KpiInterval.of(estimate.bounds(KpiVerdicts.LEVEL), KpiVerdicts.LEVEL) : null;
    }
}
