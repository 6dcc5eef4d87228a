package io.dangol.performance;

import io.dangol.campaign.IncentiveBasis;
import io.dangol.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a campaign gives people, and what that costs. */
@Description("What a campaign gives people, and what that costs (혜택 비용).")
public record CampaignIncentiveCost(
        @NonNull @Description("For what it is paid each time.")
        IncentiveBasis basis,

        @NonNull @Description("What it costs each time.") Money amount,

        @Description(
                "Whether what customers pay is lower by it already: then it is not taken off the incremental revenue again.")
        boolean discount,

        @Nullable @Description("The share of the recipients who are expected to redeem it.")
        Double expectedRate,

        @Nullable @Description("Name of the coupon whose use counts; null for every one issued to members.")
        String couponName,

        @Nullable @Description("What is planned for it; null when recipients or expectedRate are not known.")
        Money planned,

        @Description("How often it was given: people written to, or coupons that members of the treatment arm used.")
        int times,

        @NonNull @Description("What that cost.") Money spent) {}
