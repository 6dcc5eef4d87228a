package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;

/** Who decides in which arm a member stands. Stored by name. */
@Description("Who decides in which arm a member stands.")
public enum CampaignAssignment {
    @Description("The launch takes the segment's members and draws holdout and variants from them.")
    DRAWN,
    @Description(
            "Members and arms come through the intake as CAMPAIGN_MEMBER before the launch, for a campaign that was drawn elsewhere.")
    IMPORTED
}
