package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;

/** How a campaign's cost stands to its budget. */
@Description("How a campaign's cost stands to its budget. Nothing stops by itself when it is exceeded.")
public enum BudgetState {
    @Description("No budget is planned.")
    NO_BUDGET,
    @Description("Neither what is planned nor what was spent exceeds it.")
    WITHIN,
    @Description("What is planned exceeds it; what was spent does not yet.")
    PLANNED_OVER,
    @Description("What was spent exceeds it.")
    EXCEEDED
}
