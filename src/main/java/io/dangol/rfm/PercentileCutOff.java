package io.dangol.rfm;

import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Where a percentile began in a run, for reading. */
@Description(
        "Where a percentile of the average order value (객단가) began, for example: the top 20 % began at 1,034,000 KRW.")
public record PercentileCutOff(
        @NonNull @Description("From which end the percentile counts.")
        CutSide side,

        @NonNull @Description("The percentile, above 0 and up to 100.")
        Decimal percent,

        @NonNull @Description("Average order value at the cut, rounded half up to the currency's unit; who is at it is in.")
        Money averageOrderValue) {

    static PercentileCutOff of(CutOff cutOff, MinorUnits units) {
        Percentile percentile = cutOff.percentile();
        return new PercentileCutOff(
                percentile.side(),
                new Decimal(percentile.percent().toPlainString()),
                units.average(cutOff.amount12(), cutOff.orders12()));
    }
}
