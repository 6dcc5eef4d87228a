package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A message of a campaign to one person by one channel, whether it went or not. */
@Description("A message of a campaign to one person by one channel, whether it went or not (발송 내역).")
public record Delivery(
        @Ignore UUID uuid,
        @Ignore long customerRowId,

        @NonNull @Description("By what it goes.") CampaignMedium channel,

        @Description("Place of the channel in the fallback order, from 0.")
        int step,

        @NonNull @Description("For which occasion of the campaign it was queued.")
        String occasion,

        @Nullable @Description("Key of the variant in which the person stands; null without variants.")
        String variantKey,

        @NonNull @Description("Where it stands.") DeliveryStatus status,

        @Nullable @Description(
                "Why it waits or did not go, as the send gate or the provider decided; null when nothing keeps it.")
        DeliveryReason reason,

        @Nullable @Description("Whether it counts as advertising; null before the gate decided.")
        Boolean advertising,

        @Description("How often it was handed over.") int attempts,

        @NonNull @Description("When it is worked on next, or was last.")
        OffsetDateTime dueAt,

        @Nullable @Description("When the gate let it through; null before that.")
        OffsetDateTime letThroughAt,

        @Nullable @Description("When the provider took it; null before that.")
        OffsetDateTime sentAt) {
    @Id
    @NonNull @Description("The message's key, by which the provider knows it too.")
    public String getKey() {
        return uuid.toString();
    }
}
