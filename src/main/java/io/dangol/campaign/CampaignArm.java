package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;

/** The side of a campaign on which a member stands. Stored by name. */
@Description("The side of a campaign on which a member stands. Chance decides, by a hash that never changes its mind.")
public enum CampaignArm {
    @Description("Receives the campaign.")
    TREATMENT,
    @Description("Is left alone, so that the campaign's effect can be told from what happens anyway (대조군).")
    HOLDOUT
}
