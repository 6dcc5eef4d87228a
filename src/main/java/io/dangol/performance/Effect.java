package io.dangol.performance;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * An estimated effect with its standard error, for tests and intervals by Student's t.
 *
 * @param value the effect, absolute or relative
 * @param error its standard error
 * @param degrees degrees of freedom
 */
record Effect(double value, double error, double degrees) {
    /** The two-sided interval. */
    Bounds bounds(double level) {
        if (!sure()) {
            return Bounds.UNKNOWN;
        }
        double margin = Mean.quantile(level, degrees) * error;
        return new Bounds(value - margin, value + margin);
    }

    /** Two-sided chance of an effect at least as large where there is none; 1 where nothing can be told. */
    double pValue() {
        if (!sure() || error == 0 && value == 0) {
            return 1;
        }
        return error == 0 ? 0 : 2 * new TDistribution(degrees).cumulativeProbability(-Math.abs(value / error));
    }

    /** Whether there were enough customers to speak of an error at all. */
    boolean sure() {
        return Double.isFinite(value) && Double.isFinite(error) && degrees > 0;
    }
}
