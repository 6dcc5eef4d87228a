package io.dangol.campaign;

import io.dangol.shared.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a campaign gives people so that they act. */
@Input("CampaignIncentiveInput")
@Description("What a campaign gives people so that they act (혜택).")
public record CampaignIncentivePlan(
        @NonNull @Description("For what it is paid each time.")
        IncentiveBasis basis,

        @NonNull @Description("What it costs each time, in the brand's currency; above 0.")
        Decimal amount,

        @NonNull @Description(
                "Whether what customers pay is lower by it already, as with a coupon: then it is part of the cost but not taken"
                        + " off the incremental revenue a second time. False for gifts and points.")
        boolean discount,

        @Nullable @Description(
                "Only for PER_REDEMPTION: the share of the recipients who are expected to redeem it, 0 to 1; without it nothing"
                        + " is planned for it.")
        Double expectedRate,

        @Nullable @Description(
                "Only for PER_REDEMPTION: name of the coupon whose use counts, whenever it was issued; null for every coupon that"
                        + " was issued to a member since the launch.")
        String couponName) {}
