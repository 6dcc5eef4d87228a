package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One condition of a segment beside what the customer has. */
@Description("One condition of a segment beside the customer's own figure.")
public record ConditionExplanation(
        @NonNull @Description("Which of the three conditions.")
        ConditionPart part,

        @NonNull @Description("What the segment asks for, with its boundary as a date or an amount.")
        String required,

        @NonNull @Description("What the customer has.") String actual,
        @Description("Whether the customer meets it.") boolean met) {}
