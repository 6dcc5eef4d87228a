package io.dangol.campaign;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the wish to set the rule. */
@Description("What became of the wish to set when campaigns need an approval.")
public record CampaignApprovalRuleSetPayload(
        @NonNull @Description("The rule as it stands now.") CampaignApprovalRule campaignApprovalRule,

        @NonNull @Description("Why it was refused; empty when it was set.")
        List<@NonNull UserError> userErrors) {}
