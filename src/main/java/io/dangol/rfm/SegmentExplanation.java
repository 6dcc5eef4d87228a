package io.dangol.rfm;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why a customer is in a segment, and what would change it. */
@Description("Why a customer is in a segment (세그먼트 판정 근거), what would change it, and when the calendar will.")
public record SegmentExplanation(
        @NonNull @Description("The result explained sees what happened before this instant.")
        OffsetDateTime asOf,

        @NonNull @Description("The model version that decided.")
        SegmentationModel model,

        @NonNull @Description("Key of the segment the customer is in.")
        String segmentKey,

        @NonNull @Description("Every segment of the model with its conditions, in the order in which they are tried.")
        List<@NonNull RuleExplanation> rules,

        @NonNull @Description(
                "Conditions of the model that this one relaxes, for the same segment, that the customer does not meet;"
                        + " empty when the stricter model agrees or there is none.")
        List<@NonNull ConditionPart> relaxed,

        @Nullable @Description("The smallest change that moves the customer; null when no number of orders would.")
        SegmentStep nextStep,

        @Nullable @Description("Where the customer will be if nothing happens; null when nothing will change any more.")
        SegmentOutlook outlook) {}
