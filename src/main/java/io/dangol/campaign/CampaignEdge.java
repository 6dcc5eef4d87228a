package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A campaign in a page. */
@Description("A campaign in a page.")
public record CampaignEdge(
        @NonNull @Description("Where the campaign stands in the list.")
        String cursor,

        @NonNull @Description("The campaign.") Campaign node) {}
