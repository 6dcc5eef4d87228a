package io.dangol.purchase;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Money;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * An order, with amounts of goods without shipping.
 *
 * @param customerKey who ordered; null for an order that came without any contact
 */
@Description("An order (주문). Amounts are of goods, without shipping.")
public record Order(
        @Ignore long key,
        @Ignore @Nullable Long customerKey,
        @Ignore long channelKey,
        @Ignore @Nullable Long storeKey,

        @NonNull @Description("The order's number in its channel.")
        String externalId,

        @NonNull @Description("When it was placed.") OffsetDateTime orderedAt,
        @NonNull @Description("How far it got.") OrderStatus status,

        @Description("Whether it counts: neither cancelled nor fully refunded. An order of zero price counts.")
        boolean counted,

        @NonNull @Description("Regular price of the goods.") Money listAmount,

        @NonNull @Description("How much of it was taken off by discounts and coupons (할인).")
        Money discountAmount,

        @NonNull @Description("What was paid for the goods.")
        Money paidAmount,

        @NonNull @Description("How much of that was paid back (환불).")
        Money refundedAmount,

        @NonNull @Description("What remains: paid less refunded.")
        Money netAmount,

        @Nullable @Description("Code of the coupon used; null when none was.")
        String couponCode)
        implements Node {
    public static final String TYPE = "Order";

    @Override
    @Id
    @NonNull @Description("Opaque id of the order.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
