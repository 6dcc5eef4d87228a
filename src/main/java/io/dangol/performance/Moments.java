package io.dangol.performance;

import java.math.BigDecimal;

/**
 * Exact sums over the customers of one arm: of a figure in the window (x) and of the same in the former period (y).
 *
 * @param size customers
 */
record Moments(long size, BigDecimal x, BigDecimal xx, BigDecimal y, BigDecimal yy, BigDecimal xy) {
    static final Moments NONE =
            new Moments(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Of a figure that is 1 or 0: {@code both} is 1 in both periods. */
    static Moments ofFlags(long size, long now, long formerly, long both) {
        BigDecimal x = BigDecimal.valueOf(now);
        BigDecimal y = BigDecimal.valueOf(formerly);
        return new Moments(size, x, x, y, y, BigDecimal.valueOf(both));
    }

    /** Of the customers of both. */
    Moments plus(Moments other) {
        return new Moments(
                size + other.size,
                x.add(other.x),
                xx.add(other.xx),
                y.add(other.y),
                yy.add(other.yy),
                xy.add(other.xy));
    }

    /** With the figure of the window, not the former one, in another unit. */
    Moments timesX(double unit) {
        BigDecimal factor = BigDecimal.valueOf(unit);
        return new Moments(size, x.multiply(factor), xx.multiply(factor).multiply(factor), y, yy, xy.multiply(factor));
    }

    Mean mean() {
        return Mean.of(size, x, xx);
    }

    Mean formerMean() {
        return Mean.of(size, y, yy);
    }

    Proportion share() {
        return Proportion.of(x.longValueExact(), size);
    }

    Proportion formerShare() {
        return Proportion.of(y.longValueExact(), size);
    }

    /** Of the figure with its former self over the customers; 0 where one of them does not vary. */
    double correlation() {
        if (size < 2) {
            return 0;
        }
        BigDecimal count = BigDecimal.valueOf(size);
        double spread = Math.sqrt(Mean.spread(count, x, x, xx) * Mean.spread(count, y, y, yy));
        return spread == 0 ? 0 : Mean.spread(count, x, y, xy) / spread;
    }
}
