package io.dangol.rfm;

import io.dangol.shared.Money;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How large a segment was after one run. */
@Description("How large a segment was after one scoring run.")
public record SegmentTrendPoint(
        @NonNull @Description("The run sees what happened before this instant.")
        OffsetDateTime asOf,

        @NonNull @Description("Key of the segment.") String segmentKey,
        @Description("How many customers were in it.") int customers,

        @Description("Their counted orders within 12 months.")
        int orders12,

        @NonNull @Description("What they paid for goods within 12 months, net of discounts and refunds.")
        Money value12) {}
