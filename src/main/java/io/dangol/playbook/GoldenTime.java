package io.dangol.playbook;

import io.dangol.campaign.CampaignAnchor;
import io.dangol.campaign.CampaignTrigger;
import io.dangol.campaign.CampaignTriggerShown;
import io.dangol.campaign.GoldenTimeTrigger;
import java.time.LocalTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** When an action may happen. */
@Description("When an action may happen (골든타임): a window of days after, or below zero before, its anchor.")
public record GoldenTime(
        @NonNull @Description("The day it is counted from.") GoldenTimeAnchor anchor,
        @Description("First day of the window.") int fromDays,
        @Description("Last day of the window.") int toDays) {
    /** In the hours in which advertising may be sent without further consent. */
    private static final LocalTime PROPOSED_TIME = LocalTime.of(10, 0);

    @Nullable @Description(
            "The golden time as the trigger of a campaign, to be passed to campaignCreate; products or categories are to be"
                    + " added for PRODUCT_ORDER. Null where campaigns know no such anchor: then a RECURRING one on the action's"
                    + " audience does it.")
    public CampaignTriggerShown getTrigger() {
        CampaignAnchor campaignAnchor = anchor.ofCampaigns(fromDays);
        return campaignAnchor == null
                ? null
                : CampaignTriggerShown.of(new CampaignTrigger.GoldenTime(
                        new GoldenTimeTrigger(campaignAnchor, fromDays, toDays, PROPOSED_TIME, null, null)));
    }
}
