package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How many a model would move from one segment to another. */
@Description("How many customers a model would move from the segment they are in to another, or leave where they are.")
public record SimulatedMove(
        @Nullable @Description("Key of the segment in force; null for who was never scored.")
        String fromSegmentKey,

        @NonNull @Description("Key of the segment under the simulated model.")
        String toSegmentKey,

        @Description("How many customers.") int customers) {}
