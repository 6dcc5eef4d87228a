package io.dangol.campaign;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A campaign to be begun. */
@Input("CampaignLaunchInput")
@Description("A campaign to be begun. Before its first day it becomes SCHEDULED and begins by itself.")
public record CampaignLaunch(
        @NonNull @Id @Description("Id of the campaign.") String id,

        @Nullable @Description("The version that was looked at; another one is refused with CONFLICT. Null not to check.")
        Integer version,

        @Nullable @Description(
                "For a campaign that began in the past: the day as of whose start its members are taken and counted. Null for now.")
        LocalDate audienceOn) {}
