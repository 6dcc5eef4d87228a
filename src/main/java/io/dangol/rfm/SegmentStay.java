package io.dangol.rfm;

import io.dangol.shared.Money;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A customer's stay in a segment, with the figures that decided it. */
@Description("A customer's stay in a segment, with the figures that decided it.")
public record SegmentStay(
        @NonNull @Description("Key of the segment.") String segmentKey,
        @NonNull @Description("From when on.") OffsetDateTime from,

        @Nullable @Description("Until when, exclusive; null while it lasts.")
        OffsetDateTime to,

        @Nullable @Description("The last order before the stay began.")
        OffsetDateTime lastOrderAt,

        @Description("Counted orders within the 12 months before it began.")
        int orders12,

        @NonNull @Description("What these were worth.") Money value12) {}
