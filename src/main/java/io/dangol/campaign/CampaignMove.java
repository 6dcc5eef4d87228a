package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A campaign to be moved to another state. */
@Input("CampaignMoveInput")
@Description("A campaign to be moved to another state.")
public record CampaignMove(
        @NonNull @Id @Description("Id of the campaign.") String id,

        @Nullable @Description("The version that was looked at; another one is refused with CONFLICT. Null not to check.")
        Integer version) {}
