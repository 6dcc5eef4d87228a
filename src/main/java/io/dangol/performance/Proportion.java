package io.dangol.performance;

import java.math.BigDecimal;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * A share, with the score interval of Wilson, "Probable inference, the law of succession, and statistical inference",
 * JASA 22 (1927). It stays within 0 and 1 and is honest at shares near 0, where the textbook interval is not.
 *
 * @param value the share, 0 to 1
 * @param trials independent trials that carry the same information; a whole number of customers, or fewer than the
 *     cases counted where the cases of one customer hang together
 * @param size customers behind it
 */
record Proportion(double value, double trials, long size) implements Estimate {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** One trial per customer. */
    static Proportion of(long successes, long customers) {
        return new Proportion(customers == 0 ? 0 : (double) successes / customers, customers, customers);
    }

    /**
     * A share of cases of which one customer has several, such as bookmarks that led to a purchase. The variance of the
     * ratio of sums comes by the delta method over customers (Cochran, "Sampling Techniques", 3rd edition, 1977,
     * section 3.12); the interval is Wilson's with the number of independent trials that has this variance (Korn and
     * Graubard, Survey Methodology 24, 1998).
     *
     * @param customers customers with at least one case
     * @param cases sum of their cases
     * @param successes sum of their successes
     * @param casesSquared sum of the squares of their cases
     * @param successesSquared sum of the squares of their successes
     * @param products sum of their cases times their successes
     */
    static Proportion ofClusters(
            long customers,
            long cases,
            long successes,
            BigDecimal casesSquared,
            BigDecimal successesSquared,
            BigDecimal products) {
        if (cases == 0) {
            return new Proportion(0, 0, 0);
        }
        double share = (double) successes / cases;
        double residuals = successesSquared.doubleValue()
                - 2 * share * products.doubleValue()
                + share * share * casesSquared.doubleValue();
        double variance = customers < 2 ? 0 : residuals * customers / (customers - 1) / cases / cases;
        double trials = variance <= 0 ? customers : share * (1 - share) / variance;
        return new Proportion(share, Math.min(trials, cases), customers);
    }

    @Override
    public Bounds bounds(double level) {
        if (trials <= 0) {
            return new Bounds(0, 1);
        }
        double z = NORMAL.inverseCumulativeProbability((1 + level) / 2);
        double weight = z * z / trials;
        double centre = (value + weight / 2) / (1 + weight);
        double margin = z / (1 + weight) * Math.sqrt(value * (1 - value) / trials + weight / trials / 4);
        return new Bounds(value == 0 ? 0 : Math.max(0, centre - margin), value == 1 ? 1 : Math.min(1, centre + margin));
    }

    @Override
    public boolean reliable() {
        return trials > 0;
    }
}
