package io.dangol.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;

/**
 * Exact sums over the customers of one arm of a part and a whole, such as spend and orders, in the window and in the
 * period before; their ratio is a ratio of sums, not a mean of ratios.
 *
 * @param now the part (x) and the whole (y) in the window
 * @param before the same in the period before
 * @param partParts sum of part times former part
 * @param partWholes sum of part times former whole
 * @param wholeParts sum of whole times former part
 * @param wholeWholes sum of whole times former whole
 */
record RatioSums(
        Moments now,
        Moments before,
        BigDecimal partParts,
        BigDecimal partWholes,
        BigDecimal wholeParts,
        BigDecimal wholeWholes) {
    /** Two sums and the sum of their products. */
    record Pair(BigDecimal one, BigDecimal other, BigDecimal products) {}

    /** Of a ratio whose former period is not looked at. */
    static RatioSums of(Moments now) {
        Moments none = new Moments(
                now.size(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return new RatioSums(now, none, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    long size() {
        return now.size();
    }

    double ratio() {
        return ratio(now);
    }

    double formerRatio() {
        return ratio(before);
    }

    double wholeMean() {
        return now.formerMean().value();
    }

    double formerWholeMean() {
        return before.formerMean().value();
    }

    /** The ratio with the variance that the delta method gives it, per customer. */
    Mean mean() {
        return mean(now);
    }

    Mean formerMean() {
        return mean(before);
    }

    Pair partFormerPart() {
        return new Pair(now.x(), before.x(), partParts);
    }

    Pair partFormerWhole() {
        return new Pair(now.x(), before.y(), partWholes);
    }

    Pair wholeFormerPart() {
        return new Pair(now.y(), before.x(), wholeParts);
    }

    Pair wholeFormerWhole() {
        return new Pair(now.y(), before.y(), wholeWholes);
    }

    double covariance(Function<RatioSums, Pair> pair) {
        Pair sums = pair.apply(this);
        return size() < 2 ? 0 : Mean.spread(BigDecimal.valueOf(size()), sums.one(), sums.other(), sums.products());
    }

    private static double ratio(Moments sums) {
        return sums.y().signum() == 0
                ? Double.NaN
                : sums.x().divide(sums.y(), MathContext.DECIMAL64).doubleValue();
    }

    private static Mean mean(Moments sums) {
        double ratio = ratio(sums);
        if (sums.size() < 2 || Double.isNaN(ratio)) {
            return new Mean(Double.isNaN(ratio) ? 0 : ratio, 0, 0);
        }
        double shared = Mean.spread(BigDecimal.valueOf(sums.size()), sums.x(), sums.y(), sums.xy());
        double whole = sums.formerMean().value();
        double variance = sums.mean().variance()
                - 2 * ratio * shared
                + ratio * ratio * sums.formerMean().variance();
        return new Mean(ratio, Math.max(0, variance) / (whole * whole), sums.size());
    }
}
