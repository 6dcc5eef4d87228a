package io.dangol.rfm;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Entries and exits of a segment on one day. */
@Description("How many entered and left a segment on one day.")
public record SegmentMovement(
        @NonNull @Description("The day in the brand's zone.")
        LocalDate day,

        @NonNull @Description("Key of the segment.") String segmentKey,
        @Description("How many entered it.") int entered,
        @Description("How many left it.") int left) {}
