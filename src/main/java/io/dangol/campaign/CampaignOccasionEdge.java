package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An occasion in a page. */
@Description("An occasion in a page.")
public record CampaignOccasionEdge(
        @NonNull @Description("Where the occasion stands in the list.")
        String cursor,

        @NonNull @Description("The occasion.") CampaignOccasion node) {}
