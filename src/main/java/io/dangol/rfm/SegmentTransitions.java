package io.dangol.rfm;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The transition matrix between two dates. */
@Description("Who moved from which segment to which between two dates (세그먼트 이동).")
public record SegmentTransitions(
        @NonNull @Description("The instant of the first date at which memberships are compared.")
        OffsetDateTime from,

        @NonNull @Description("The instant of the second date.")
        OffsetDateTime to,

        @NonNull @Description("The cells with at least one customer, those who stayed included.")
        List<@NonNull SegmentTransition> cells) {}
