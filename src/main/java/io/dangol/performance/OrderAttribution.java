package io.dangol.performance;

import io.dangol.campaign.CampaignMedium;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** The campaign to which an order belongs, and by which message. */
@Description("The campaign to which an order belongs, and the message by which it does (귀속).")
public record OrderAttribution(
        @Ignore long campaignRowId,

        @NonNull @Description("By what the message went.") CampaignMedium medium,

        @NonNull @Description("Whether the customer clicked in it; otherwise it had only been delivered.")
        boolean clicked,

        @NonNull @Description("When the customer clicked, or the message was delivered.")
        OffsetDateTime touchedAt) {}
