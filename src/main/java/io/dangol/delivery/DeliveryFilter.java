package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.Listing;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which messages of a campaign. */
@Input("DeliveryFilter")
@Description("Which messages of a campaign; all that is given must hold.")
public record DeliveryFilter(
        @Nullable @Description("Those that stand there.") DeliveryStatus status,
        @Nullable @Description("Those by this channel.") CampaignMedium channel,
        @Nullable @Description("Those that this keeps.") DeliveryReason reason) {
    static final DeliveryFilter ALL = new DeliveryFilter(null, null, null);

    /** Names the list, so that its cursors fit no other. */
    String ordering() {
        return Listing.of("Campaign.deliveries", status, channel, reason);
    }
}
