package io.dangol.campaign;

import io.dangol.audience.Audience;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An audience that a campaign leaves out, as a step of the exclusion waterfall. */
@Description("An audience that a campaign leaves out, as a step of the exclusion waterfall (제외 조건).")
public record CampaignExclusion(
        @NonNull @Description("Who is left out.") Audience audience,

        @Nullable @Description("How many it removed at the launch of those whom the steps before it had left; null before that.")
        Integer removed) {}
