package io.dangol.playbook;

import org.eclipse.microprofile.graphql.Description;

/** Whether an action runs. It follows from the campaigns that are linked or address its audience. */
@Description("Whether an action runs, as the campaigns that are linked to it or address its audience say.")
public enum PlaybookState {
    @Description("●: a campaign runs on its audience by itself, by the calendar or at a golden time.")
    AUTOMATED,
    @Description("◐: a campaign runs or is scheduled that is sent once, or that is linked but addresses somebody else.")
    MANUAL,
    @Description("○: no such campaign runs or is scheduled.")
    NOT_RUNNING
}
