package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;

/** Whether a promise was kept. The rules are in docs/measurement.md. Stored by name. */
@Description("Whether a promise was kept. The words of the result give the reason.")
public enum KpiVerdict {
    @Description("Kept: even the unfavourable end of the interval reaches the goal (달성).")
    MET,
    @Description("Not kept: even the favourable end of the interval misses the goal (미달).")
    NOT_MET,
    @Description("The window is over, and chance among customers could explain either (판단 불가).")
    INCONCLUSIVE,
    @Description("The window is not over, and nothing is decided yet (판단 보류).")
    TOO_EARLY
}
