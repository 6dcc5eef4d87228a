package io.dangol.performance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one treated arm beside the control, worked out but not yet put into words.
 *
 * @param alarms how many treated arms share the chance of a false alarm
 */
record ArmComparison(
        ExperimentMetric metric, ExperimentSums treated, ExperimentSums control, double unitsOfMoney, int alarms) {

    /** The level at which all arms together are wrong at most one time in twenty (Bonferroni). */
    double level() {
        return 1 - (1 - KpiVerdicts.LEVEL) / alarms;
    }

    Mean treatedMean() {
        return mean(treated);
    }

    Mean controlMean() {
        return mean(control);
    }

    Contrast contrast() {
        return new Contrast(treatedMean(), controlMean());
    }

    Bounds difference() {
        return metric.share()
                ? Comparison.ofGroups(share(treated), share(control)).excess(1, level())
                : contrast().difference().bounds(level());
    }

    /** Fieller's range, or Donner and Zou's for shares, which test "no lift" just as the difference does. */
    Bounds lift() {
        return metric.share()
                ? Comparison.ofGroups(share(treated), share(control)).liftBounds(level())
                : Comparison.ofGroups(treatedMean(), controlMean()).liftBounds(level());
    }

    double pValue() {
        return metric.share()
                ? Contrast.pOfEqualShares(share(treated), share(control))
                : contrast().difference().pValue();
    }

    Sequential sequential(long tuned) {
        return new Sequential(contrast().difference(), treated.members() + control.members(), tuned);
    }

    /** Adjusted by what the members spent in the period before; null for ratios, whose whole the campaign may change. */
    @Nullable Contrast adjusted() {
        if (metric.ratio()) {
            return null;
        }
        List<Mean> arms = Cuped.of(List.of(scaled(treated), scaled(control))).arms();
        return new Contrast(arms.get(0), arms.get(1));
    }

    /** Whether there are enough customers for averages as skewed as purchases. */
    boolean reliable() {
        return treated.members() >= Mean.ENOUGH
                && control.members() >= Mean.ENOUGH
                && contrast().difference().sure()
                && contrast().difference().error() > 0;
    }

    Proportion share(ExperimentSums arm) {
        return arm.moments(metric).share();
    }

    /** The value in the metric's unit: a share, or an average in whole units of money. */
    Mean mean(ExperimentSums arm) {
        Moments sums = arm.moments(metric);
        if (metric.share()) {
            return Contrast.ofShare(share(arm));
        }
        Mean mean = metric.ratio() ? RatioSums.of(sums).mean() : sums.mean();
        return metric.money() ? mean.times(unitsOfMoney) : mean;
    }

    private Moments scaled(ExperimentSums arm) {
        return metric.money() ? arm.moments(metric).timesX(unitsOfMoney) : arm.moments(metric);
    }
}
