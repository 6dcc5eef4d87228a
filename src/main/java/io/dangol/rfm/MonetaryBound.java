package io.dangol.rfm;

import io.dangol.shared.Decimal;
import io.dangol.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * One end of a range of average order values, read as a percentile, an amount or both, as the model's basis says. Where
 * only one of the two is given, that one decides.
 */
@Description(
        "One end of a range of average order values. Where only one of percentile and amount is given, it decides.")
public record MonetaryBound(
        @NonNull @Description("Whether the percentile counts from the top or from the bottom.")
        CutSide side,

        @Nullable @Description("Percent of the customers with an order within 12 months, above 0 and up to 100.")
        Decimal percent,

        @Nullable @Description("The amount: TOP asks for this much or more, BOTTOM for less.")
        Money amount,

        @Description("Whether an average order value equal to the amount is in.")
        boolean inclusive) {}
