package io.dangol.delivery;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How far the sending of a campaign is. */
@Description(
        "How far the sending of a campaign is (발송 현황). Counts messages: who is written to by a second channel counts twice.")
public record CampaignDelivery(
        @Description("Messages that wait for their time.") int queued,

        @Description("Messages that are being handed over now.")
        int sending,

        @Description("Messages that the provider took.") int sent,

        @Description("Messages that may not go to their person.")
        int refused,

        @Description("Messages that the provider would not take.")
        int failed,

        @Description("Messages that were called off.") int cancelled,

        @NonNull @Description("Why messages wait or did not go, most frequent first: the send gate as it decided.")
        List<@NonNull DeliveryReasonCount> reasons) {}
