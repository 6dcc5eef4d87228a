package io.dangol.rfm;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A segment of the model with its conditions held against one customer. */
@Description("A segment of the model with its conditions held against one customer.")
public record RuleExplanation(
        @NonNull @Description("The segment.") SegmentRule segment,

        @Description("Whether all its conditions are met. The first such segment in the model's order wins.")
        boolean met,

        @NonNull @Description("Its conditions, met or not.") List<@NonNull ConditionExplanation> conditions) {}
