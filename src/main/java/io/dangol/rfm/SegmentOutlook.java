package io.dangol.rfm;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Where a customer will be if nothing happens. */
@Description(
        "When the calendar alone will move the customer, and where to, if nothing else happens. Percentile cut-offs"
                + " are taken to stay where they are.")
public record SegmentOutlook(
        @NonNull @Description("The day on which the customer will move.")
        LocalDate on,

        @NonNull @Description("Key of the segment from then on.")
        String segmentKey) {}
