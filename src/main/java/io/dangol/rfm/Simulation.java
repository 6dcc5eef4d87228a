package io.dangol.rfm;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a model would do to today's customers, tried without touching anything. */
@Description("What a segmentation model would do to today's customers. Nothing was changed by trying.")
public record Simulation(
        @NonNull @Description("Orders before this instant were counted.")
        OffsetDateTime asOf,

        @NonNull @Description("The segments with the sizes they would have, in the model's order.")
        List<@NonNull Segment> segments,

        @Description("How many customers with an order no segment would hold (미분류).")
        int unclassified,

        @Description(
                "How many customers meet the conditions of several segments, so that the order of the segments decides.")
        int overlapping,

        @Description("How many customers would leave the segment they are in.")
        int moving,

        @NonNull @Description("Who would be where, from the segment in force, those who stay included.")
        List<@NonNull SimulatedMove> moves) {}
