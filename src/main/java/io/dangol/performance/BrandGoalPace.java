package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;

/** How a brand goal stands. */
@Description("How a brand goal stands (진도).")
public enum BrandGoalPace {
    @Description("The goal is reached.")
    REACHED,
    @Description("At last year's course through the year it will be reached.")
    ON_PACE,
    @Description("At last year's course through the year it will be missed.")
    BEHIND,
    @Description("The year is over and it was missed.")
    MISSED,
    @Description("A growth over a year of which nothing is known.")
    UNKNOWN
}
