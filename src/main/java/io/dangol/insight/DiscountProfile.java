package io.dangol.insight;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How much a customer buys with discounts. */
@Description("How much a customer buys with discounts (할인 민감도), over the orders of the run's window.")
public record DiscountProfile(
        @Ignore long customerKey,

        @NonNull @Description("Orders before this instant were known.")
        OffsetDateTime asOf,

        @Description("Orders that count.") int orders,

        @Description("Those with a discount or coupon.") int discountedOrders,

        @Description("Share of orders with a discount, from 0 to 1.")
        double discountedShare,

        @Description("Whether the customer bought several times and only with discounts (체리피커).")
        boolean bargainOnly,

        @NonNull @Description("The band of discount sensitivity.")
        DiscountBand band,

        @Nullable @Description(
                "The smallest discount that the customer ordered at, as a share of the list price: an offer that was"
                        + " enough. Null without a discounted order.")
        Double smallestRate,

        @Nullable @Description("The average over discounted orders.")
        Double averageRate,

        @Nullable @Description("The largest discount used.") Double largestRate)
        implements Node {
    static final String TYPE = "DiscountProfile";

    @Id
    @NonNull @Description("Opaque id of the customer's profile, the same from run to run.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, customerKey);
    }
}
