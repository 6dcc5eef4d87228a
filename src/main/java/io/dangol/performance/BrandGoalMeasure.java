package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;

/** What a brand goal counts. Stored by name. */
@Description("What a brand goal counts (연간 목표 지표).")
public enum BrandGoalMeasure {
    @Description("Customers whose first counted order ever falls in the year (신규 고객).")
    NEW_CUSTOMERS,
    @Description("Customers with at least one counted order in the year (활성 고객).")
    ACTIVE_CUSTOMERS
}
