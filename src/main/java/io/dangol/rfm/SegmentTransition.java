package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** One cell of the transition matrix. */
@Description("One cell of the transition matrix: how many went from one segment to another.")
public record SegmentTransition(
        @Nullable @Description("Key of the segment on the first date; null for those not scored yet.")
        String fromSegmentKey,

        @Nullable @Description("Key of the segment on the second date; null for those merged into another customer.")
        String toSegmentKey,

        @Description("How many customers.") int customers) {}
