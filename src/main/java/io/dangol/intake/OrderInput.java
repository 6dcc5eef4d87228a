package io.dangol.intake;

import io.dangol.shared.Decimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pushed order, told whole (주문). */
@Input("OrderInput")
@Description("A pushed order, told whole (주문).")
public record OrderInput(
        @NonNull @Description("The order's id on its channel.")
        String orderId,

        @Nullable @Description("The buyer's id on the channel; left out for an order without any customer contact.")
        String customerId,

        @Nullable @Description("Key of the channel; that of the batch when left out.")
        String channel,

        @Nullable @Description("Key of the store or pop-up that sold it.")
        String store,

        @NonNull @Description("When it was ordered.") OffsetDateTime orderedAt,

        @NonNull @Description("What was paid for the goods, after discounts and before refunds, without shipping (결제금액).")
        Decimal paidAmount,

        @Nullable @Description("The list price of the goods before discounts.")
        Decimal listAmount,

        @Nullable @Description("Discounts and coupons together.")
        Decimal discountAmount,

        @Nullable @Description("How the order stands; PLACED for a new order when left out.")
        OrderState status,

        @Nullable @Description("What was paid back of the paid amount.")
        Decimal refundedAmount,

        @Nullable @Description("Code of the coupon that was used.")
        String couponCode,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("All lines of the order; left out when they are not told.")
        List<@NonNull OrderItemInput> items) {

    Cells cells() {
        return Cells.of(List.of(OrderField.values()))
                .with(OrderField.ORDER_ID, orderId)
                .with(OrderField.CUSTOMER_ID, customerId)
                .with(OrderField.CHANNEL, channel)
                .with(OrderField.STORE, store)
                .with(OrderField.ORDERED_AT, orderedAt)
                .with(OrderField.PAID_AMOUNT, paidAmount)
                .with(OrderField.LIST_AMOUNT, listAmount)
                .with(OrderField.DISCOUNT_AMOUNT, discountAmount)
                .with(OrderField.STATUS, status)
                .with(OrderField.REFUNDED_AMOUNT, refundedAmount)
                .with(OrderField.COUPON_CODE, couponCode);
    }
}
