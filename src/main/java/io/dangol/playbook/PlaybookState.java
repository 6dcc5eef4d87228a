package io.dangol.playbook;

import org.eclipse.microprofile.graphql.Description;

/** Whether an action runs. It follows from the linked campaigns and audience. */
@Description("Whether an action runs, as its linked campaigns and audience say.")
public enum PlaybookState {
    @Description("●: a linked campaign runs, and the linked audience is refreshed every day by itself.")
    AUTOMATED,
    @Description("◐: a linked campaign runs or is scheduled, on whoever was found when it was launched.")
    MANUAL,
    @Description("○: no linked campaign runs or is scheduled.")
    NOT_RUNNING
}
