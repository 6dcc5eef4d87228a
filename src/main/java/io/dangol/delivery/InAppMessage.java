package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the shop's app shows one customer. */
@Description("What the shop's app shows one customer (인앱 메시지).")
public record InAppMessage(
        @Id @NonNull @Description("The message's key, by which the app tells that it was seen or clicked.")
        String key,

        @NonNull @Description("Banner or message box.") CampaignMedium medium,
        @NonNull @Description("Key of its campaign.") String campaignKey,

        @Nullable @Description("Title; null where there is none.")
        String title,

        @NonNull @Description("The text.") String body,
        @NonNull @Description("Since when it is shown.") OffsetDateTime shownFrom,

        @NonNull @Description("Until when it is shown: the end of the campaign's last day.")
        OffsetDateTime shownUntil,

        @Nullable @Description("When the customer first saw it; null before that.")
        OffsetDateTime seenAt,

        @Nullable @Description("When the customer first clicked it; null before that.")
        OffsetDateTime clickedAt) {}
