package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;

/** From which end a percentile is counted. */
@Description("From which end of the customers, ordered by their average order value, a percentile is counted.")
public enum CutSide {
    @Description("From the highest average order value down (상위).")
    TOP,
    @Description("From the lowest average order value up (하위).")
    BOTTOM
}
