package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;

/** Which of a monetary bound's two readings decides: the percentile among this year's buyers, or the amount. */
@Description("Which of the percentile and the amount of a monetary condition decides (객단가 판정 기준).")
public enum MonetaryBasis {
    @Description("Both must hold.")
    BOTH,
    @Description("The amount alone decides; percentiles are ignored.")
    ABSOLUTE,
    @Description("The percentile alone decides; amounts are ignored.")
    PERCENTILE,
    @Description("One of the two is enough.")
    EITHER;

    boolean readsPercentile() {
        return this != ABSOLUTE;
    }

    boolean readsAmount() {
        return this != PERCENTILE;
    }
}
