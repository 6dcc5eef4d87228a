package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;

/** What an experiment says about one metric of one arm. */
@Description("What an experiment says about one metric of one arm (실험 판정).")
public enum ExperimentVerdict {
    @Description("More than the control, and chance does not explain it.")
    HIGHER,
    @Description("Less than the control, and chance does not explain it.")
    LOWER,
    @Description("Chance explains what difference there is.")
    NO_DIFFERENCE_SHOWN,
    @Description(
            "The window is not over and nothing is clear yet, even by the interval that may be looked at every day.")
    TOO_EARLY,
    @Description("Too few customers, or too little difference among them, to judge.")
    TOO_FEW,
    @Description("The arms do not have the sizes that were planned, so they hold different people.")
    NOT_COMPARABLE
}
