package io.dangol.campaign;

import io.dangol.template.RenderedMessage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What one customer would get of a campaign by one channel, were they in one variant. */
@Description("What one customer would get of a campaign by one channel, were they in one variant (미리보기).")
public record CampaignMessagePreview(
        @Nullable @Description("Key of the variant; null for a campaign without variants.")
        String variantKey,

        @NonNull @Description("The channel.") CampaignMedium medium,

        @Id @NonNull @Description("Id of the template that it is written by.")
        String template,

        @Description("Number of the template's version: the pinned one once the campaign began, else the current one.")
        int version,

        @Description("Whether the variant says its own, in place of the channel's template.")
        boolean own,

        @NonNull @Description("The message.") RenderedMessage message) {}
