package io.dangol.rfm;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How a marketer reads a segment. */
@Description("How a marketer reads a segment: who they are and what to do.")
public record SegmentReading(
        @NonNull @Description("What these customers were observed to do (특징).")
        String traits,

        @NonNull @Description("What they react to (반응 요소).") String reactsTo,

        @NonNull @Description("The recommended strategy (추천 전략).")
        String strategy,

        @NonNull @Description("Channels that reach them, the best first (채널).")
        List<@NonNull SegmentChannel> channels) {}
