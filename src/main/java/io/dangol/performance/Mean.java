package io.dangol.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A mean over customers, with Student's interval.
 *
 * @param value the mean
 * @param variance the unbiased variance among customers
 * @param size customers
 */
record Mean(double value, double variance, long size) implements Estimate {
    /** Below this the mean of amounts as skewed as purchases is not yet near enough to normal. */
    static final int ENOUGH = 30;

    static final Mean NOBODY = new Mean(0, 0, 0);

    /** Exact sums in, so that the same facts give the same figures in whatever order they were read. */
    static Mean of(long size, BigDecimal sum, BigDecimal squares) {
        if (size == 0) {
            return NOBODY;
        }
        BigDecimal count = BigDecimal.valueOf(size);
        double mean = sum.divide(count, MathContext.DECIMAL64).doubleValue();
        return new Mean(mean, size < 2 ? 0 : spread(count, sum, sum, squares), size);
    }

    /** The unbiased covariance of two figures of the same customers, from exact sums. */
    static double spread(BigDecimal count, BigDecimal sumX, BigDecimal sumY, BigDecimal products) {
        return count.multiply(products)
                .subtract(sumX.multiply(sumY))
                .divide(count.multiply(count.subtract(BigDecimal.ONE)), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** The mean of the same figure in another unit. */
    Mean times(double factor) {
        return new Mean(value * factor, variance * factor * factor, size);
    }

    @Override
    public Bounds bounds(double level) {
        if (size < 2) {
            return Bounds.UNKNOWN;
        }
        double margin = quantile(level, size - 1) * Math.sqrt(variance / size);
        return new Bounds(value - margin, value + margin);
    }

    @Override
    public boolean reliable() {
        return size >= ENOUGH && variance > 0;
    }

    static double quantile(double level, double degrees) {
        return new TDistribution(degrees).inverseCumulativeProbability((1 + level) / 2);
    }
}
