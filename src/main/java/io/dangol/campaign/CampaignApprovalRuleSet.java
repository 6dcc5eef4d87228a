package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** When campaigns are to need an approval from now on. */
@Input("CampaignApprovalRuleSetInput")
@Description("When campaigns are to need an approval from now on.")
public record CampaignApprovalRuleSet(
        @Nullable @Description("Above how many recipients, 0 to 1,000,000,000; 0 for every campaign; null for none.")
        Integer aboveRecipients) {}
