package io.dangol.performance;

import io.dangol.shared.Money;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How far a campaign's members came. */
@Description(
        "How far a campaign's members came, from the audience to the order (캠페인 퍼널). Counts are customers of the treatment arm unless said otherwise; who clicked counts as opened and reached.")
public record CampaignFunnel(
        @NonNull @Description("Facts before this instant are counted.")
        OffsetDateTime asOf,

        @NonNull @Description("Members of both arms, merged customers counted once.")
        int audience,

        @NonNull @Description("Members who are left alone.") int holdout,

        @NonNull @Description("To whom at least one message was sent.")
        int sent,

        @NonNull @Description("Whom a message reached.") int delivered,
        @NonNull @Description("Who opened one.") int opened,
        @NonNull @Description("Who clicked in one.") int clicked,

        @NonNull @Description("Who placed an order that is attributed to the campaign.")
        int ordered,

        @NonNull @Description("The orders attributed to the campaign.")
        int orders,

        @NonNull @Description("Net amount of the attributed orders, after refunds.")
        Money revenue,

        @NonNull @Description("Who opted out.") int optedOut,

        @NonNull @Description("Members of the holdout to whom a message was sent although they were to be left alone.")
        int sentToHoldout,

        @NonNull @Description("Customers outside the audience to whom a message was sent.")
        int sentOutsideAudience) {

    /** The same figures, said of another instant. */
    CampaignFunnel asOf(OffsetDateTime instant) {
        return new CampaignFunnel(
                instant,
                audience,
                holdout,
                sent,
                delivered,
                opened,
                clicked,
                ordered,
                orders,
                revenue,
                optedOut,
                sentToHoldout,
                sentOutsideAudience);
    }
}
