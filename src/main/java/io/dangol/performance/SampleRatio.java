package io.dangol.performance;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether the arms have the sizes that the plan gave them. Assignment is exact, so that a mismatch means that customers
 * went missing from one arm more than from the other (merged, erased, wrongly imported), and comparing the arms would
 * compare different people.
 *
 * @param treatment customers counted in the treatment arm
 * @param holdout customers counted in the holdout arm
 * @param share the planned share of the holdout
 */
record SampleRatio(long treatment, long holdout, double share) {
    /** The usual alarm of experiment platforms: rarer than 1 in 1,000 by chance. */
    private static final double ALARM = 0.001;

    /** Chance of a deviation at least as large, by the chi-square test of goodness of fit. */
    double pValue() {
        double total = treatment + (double) holdout;
        double expected = total * share;
        if (expected == 0 || expected == total) {
            return 1;
        }
        double off = holdout - expected;
        double statistic = off * off / expected + off * off / (total - expected);
        return 1 - new ChiSquaredDistribution(1).cumulativeProbability(statistic);
    }

    boolean mismatch() {
        return pValue() < ALARM;
    }
}
