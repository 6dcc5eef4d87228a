package io.dangol.performance;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Two arms side by side, each given as a mean with its variance: a mean, a share (as {@link #ofShare}), a ratio or an
 * adjusted mean (both from {@link Linearized}).
 *
 * <p>Tests are Welch's, Biometrika 34 (1947), with Satterthwaite's degrees of freedom. Relative effects have the variance
 * of the delta method (Deng, Knoblich and Lu, "Applying the delta method in metric analytics", KDD 2018).
 */
record Contrast(Mean treatment, Mean control) {
    /** A share as the mean of zeros and ones, with the variance p (1 - p). */
    static Mean ofShare(Proportion share) {
        return new Mean(share.value(), share.value() * (1 - share.value()), share.size());
    }

    /**
     * Two-sided chance of shares that far apart where they are equal, by the normal test with the pooled share, whose
     * square is Pearson's chi-square without correction.
     */
    static double pOfEqualShares(Proportion one, Proportion other) {
        double pooled = (one.value() * one.size() + other.value() * other.size()) / (one.size() + other.size());
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / one.size() + 1.0 / other.size()));
        return Double.isFinite(error) && error > 0
                ? 2 * new NormalDistribution().cumulativeProbability(-Math.abs(one.value() - other.value()) / error)
                : 1;
    }

    /** Treatment minus control. */
    Effect difference() {
        return new Effect(
                treatment.value() - control.value(),
                Math.sqrt(ofMean(treatment) + ofMean(control)),
                degrees(ofMean(treatment), ofMean(control)));
    }

    /** The difference in parts of the control's value. */
    Effect lift() {
        return liftOver(control, control.variance());
    }

    /**
     * The difference in parts of another base, such as what the control was before an adjustment moved it.
     *
     * @param base of the same customers as the control
     * @param covariance of the base with the control among these customers
     */
    Effect liftOver(Mean base, double covariance) {
        double difference = treatment.value() - control.value();
        double lift = difference / base.value();
        double spread = ofMean(treatment) + ofMean(control);
        double shared = 2 * lift * covariance / base.size();
        double squared = (spread + lift * lift * ofMean(base) + shared) / (base.value() * base.value());
        double error = base.value() == 0 ? Double.NaN : Math.sqrt(Math.max(0, squared));
        return new Effect(lift, error, degrees(ofMean(treatment), ofMean(control)));
    }

    private double degrees(double own, double other) {
        if (treatment.size() < 2 || control.size() < 2) {
            return 0;
        }
        double both = own + other;
        double parts = own * own / (treatment.size() - 1) + other * other / (control.size() - 1);
        return parts == 0 ? treatment.size() + control.size() - 2 : both * both / parts;
    }

    private static double ofMean(Mean mean) {
        return mean.size() == 0 ? Double.NaN : mean.variance() / mean.size();
    }
}
