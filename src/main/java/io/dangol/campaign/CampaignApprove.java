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

        @NonNull @Description("The version that was looked at; another one is refused with CONFLICT.")
        int version) {}
