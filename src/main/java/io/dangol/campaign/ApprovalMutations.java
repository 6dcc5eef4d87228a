package io.dangol.campaign;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Approvals of campaigns, and when they are needed: who plans and approves does not decide whether that is needed. */
@GraphQLApi
@RolesAllowed(Role.Names.MARKETER)
public class ApprovalMutations {
    private final Campaigns campaigns;
    private final ApprovalRules rules;
    private final Callers callers;

    public ApprovalMutations(Campaigns campaigns, ApprovalRules rules, Callers callers) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description(
            "Approves a campaign's plan as it stands (승인). Refused to who changed it last; every later change of the plan takes"
                    + " the approval back.")
    public Uni<CampaignPayload> campaignApprove(@NonNull @Description("Which one.") CampaignApprove input) {
        return campaigns.approve(GlobalId.key(Campaign.TYPE, input.id()), input.revision(), callers.current());
    }

    @Mutation
    @RolesAllowed(Role.Names.OPERATOR)
    @NonNull @Description("Sets above how many recipients a campaign needs an approval before it is launched or scheduled.")
    public Uni<CampaignApprovalRuleSetPayload> campaignApprovalRuleSet(
            @NonNull @Description("The rule.") CampaignApprovalRuleSet input) {
        return rules.set(input.aboveRecipients(), callers.current());
    }
}
