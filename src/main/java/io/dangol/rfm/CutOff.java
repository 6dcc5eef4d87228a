package io.dangol.rfm;

import java.math.BigDecimal;

/**
 * Where a percentile began in a run: the average order value {@code amount12 ÷ orders12} of the customer at the cut,
 * kept as the two whole numbers so that comparing with it is exact.
 */
record CutOff(Percentile percentile, long amount12, int orders12) {
    static CutOff of(CutSide side, BigDecimal percent, long amount12, int orders12) {
        return new CutOff(Percentile.of(side, percent), amount12, orders12);
    }
}
