package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;

/** The three conditions that a segment may have. */
@Description("One of the conditions that a segment may have.")
public enum ConditionPart {
    @Description("When the last order was (R).")
    RECENCY,
    @Description("How often they ordered (F).")
    FREQUENCY,
    @Description("What an order is worth (M).")
    MONETARY
}
