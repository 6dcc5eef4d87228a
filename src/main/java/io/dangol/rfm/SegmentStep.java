package io.dangol.rfm;

import io.dangol.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The smallest change that lifts a customer into a better segment: the fewest orders, then the smallest amount. */
@Description(
        "The smallest change that would lift the customer today into a segment standing earlier in the model, or, where"
                + " orders lead to none, into another: the fewest orders, and for as many the smallest amount. Percentile"
                + " cut-offs are taken to stay where they are.")
public record SegmentStep(
        @NonNull @Description("Key of the segment that the customer would enter.")
        String segmentKey,

        @Description("How many more orders it takes.") int orders,

        @Nullable @Description("What each of these orders must be worth at least; null when any amount will do.")
        Money amountPerOrder) {}
