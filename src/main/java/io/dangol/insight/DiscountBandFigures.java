package io.dangol.insight;

import io.dangol.shared.Money;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the customers of a band buy, and what moves them. */
@Description("What the customers of a band of discount sensitivity buy, and the offer that moves them.")
public record DiscountBandFigures(
        @NonNull @Description("The band.") DiscountBand band,

        @NonNull @Description("Orders before this instant were known.")
        OffsetDateTime asOf,

        @Description("Customers in the band.") int customers,

        @Description("Share of the band in all customers who ordered within the window.")
        double share,

        @Description("Their orders.") int orders,

        @Description("Those with a discount.") int discountedOrders,

        @NonNull @Description("What they paid.") Money netAmount,

        @Nullable @Description(
                "The smallest offer that the band reacts to, as a share of the list price: a quarter of its customers"
                        + " have ordered at this discount or a smaller one. Null without a discounted order.")
        Double smallestOffer,

        @Nullable @Description("The offer at which half of them have ordered.")
        Double medianOffer) {}
