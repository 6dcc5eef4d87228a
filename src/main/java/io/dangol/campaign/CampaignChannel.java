package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One of the ways by which a campaign reaches people, with the reason for it. */
@Description("One of the ways by which a campaign reaches people, with the reason for it.")
public record CampaignChannel(
        @NonNull @Description("By what it reaches people.") CampaignMedium medium,

        @NonNull @Description("Why this one, for these people.")
        String reason) {}
