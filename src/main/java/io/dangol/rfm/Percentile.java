package io.dangol.rfm;

import io.dangol.shared.Decimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * "Top p %" or "bottom p %" of the customers with an order within 12 months, ordered by average order value.
 *
 * <p>Top p % holds when (number with a strictly larger value) × 100 &lt; p × population. Let k be p × population ÷ 100
 * rounded up. The k-th largest value has at most k − 1 &lt; p × population ÷ 100 larger ones, so it is in; every smaller
 * value has at least k ≥ p × population ÷ 100 larger ones, so it is out. The k-th largest value therefore is the cut-off,
 * for whole and for fractional p, and equal values fall on the same side.
 */
record Percentile(CutSide side, BigDecimal percent) implements Comparable<Percentile> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Stream<Percentile> of(MonetaryBound bound) {
        Decimal percent = bound.percent();
        return percent == null ? Stream.empty() : Stream.of(of(bound.side(), percent.value()));
    }

    static Percentile of(CutSide side, BigDecimal percent) {
        return new Percentile(side, percent.stripTrailingZeros());
    }

    /** The ascending rank, from 1, of the customer whose value is the cut-off. */
    long rank(long population) {
        BigInteger product = percent.multiply(BigDecimal.valueOf(population))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .toBigIntegerExact();
        long counted = product.longValueExact();
        return side == CutSide.TOP ? population - counted + 1 : counted;
    }

    @Override
    public int compareTo(Percentile other) {
        int bySide = side.compareTo(other.side);
        return bySide != 0 ? bySide : percent.compareTo(other.percent);
    }
}
