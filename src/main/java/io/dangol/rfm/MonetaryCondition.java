package io.dangol.rfm;

import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** How much the customer spends per order within 12 months; at least one end is given. */
@Description("Average order value within 12 months (M, 객단가). Holds for nobody without an order in these 12 months.")
public record MonetaryCondition(
        @Nullable @Description("The lower end: top p % and/or at least an amount.")
        MonetaryBound atLeast,

        @Nullable @Description("The upper end: bottom p % and/or below an amount.")
        MonetaryBound atMost) {

    Stream<MonetaryBound> bounds() {
        return Stream.of(atLeast, atMost).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
