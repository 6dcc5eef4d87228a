package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A campaign's plan to be approved. */
@Input("CampaignApproveInput")
@Description("A campaign's plan to be approved.")
public record CampaignApprove(
        @NonNull @Id @Description("Id of the campaign.") String id,

        @NonNull @Description(
                "CampaignApproval.revision that was looked at; where the plan, a wording or an audience changed since, it is"
                        + " refused with CONFLICT.")
        String revision) {}
