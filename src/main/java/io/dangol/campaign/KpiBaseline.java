package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;

/** What an observed value is held against. Stored by name. */
@Description("What an observed value is held against (비교 기준).")
public enum KpiBaseline {
    @Description(
            "The same members in the period of equal length before the launch. It cannot tell the campaign's effect from what would have changed anyway.")
    PREVIOUS_PERIOD,
    @Description("The members who were left alone, over the same period: the only proof that the campaign did it.")
    HOLDOUT,
    @Description("A value given in the plan.")
    FIXED
}
