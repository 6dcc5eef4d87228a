package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;

/** Whether somebody else looked at a campaign's plan. */
@Description("Whether somebody else looked at a campaign's plan.")
public enum ApprovalState {
    @Description("Nobody has approved the plan as it stands.")
    NOT_GIVEN,
    @Description("The plan is approved as it stands.")
    GIVEN,
    @Description(
            "It was approved, and a template or an audience that it relies on was changed since: approve it again.")
    OUTDATED
}
