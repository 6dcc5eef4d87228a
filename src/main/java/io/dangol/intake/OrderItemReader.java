package io.dangol.intake;

import org.jspecify.annotations.Nullable;

/** Reads lines of orders. */
final class OrderItemReader {
    private static final int MOST = 1_000_000;

    private OrderItemReader() {}

    static OrderItemRow read(FactValues values) {
        String orderId = values.text(OrderItemField.ORDER_ID, 128);
        String product = values.text(OrderItemField.PRODUCT_ID, 128);
        int quantity = quantity(values);
        Long price = values.amount(OrderItemField.UNIT_PRICE);
        long paid = paid(values, quantity, price);
        OrderState state = values.word(OrderItemField.STATUS, OrderState.WORDS);
        return new OrderItemRow(
                new OrderRow.Key(values.channel(OrderItemField.CHANNEL), orderId == null ? "" : orderId),
                values.whole(OrderItemField.LINE, 0, Integer.MAX_VALUE),
                product == null ? "" : product,
                quantity,
                price == null ? priceOf(paid, quantity) : price,
                paid,
                values.time(OrderItemField.ORDERED_AT),
                values.text(OrderItemField.CUSTOMER_ID, 128),
                values.text(OrderItemField.STORE, 64),
                state == null ? null : state.kept(),
                returned(values, state, paid),
                values.text(OrderItemField.COUPON_CODE, 128));
    }

    private static int quantity(FactValues values) {
        Integer told = values.whole(OrderItemField.QUANTITY, -MOST, MOST);
        if (told != null && told == 0) {
            values.problem(OrderItemField.QUANTITY, "is zero", "Leave lines of nothing out.");
        }
        return told == null ? 1 : told;
    }

    private static long paid(FactValues values, int quantity, @Nullable Long price) {
        Long told = values.signedAmount(OrderItemField.PAID_AMOUNT);
        if (told != null && told != 0 && (told < 0) != (quantity < 0)) {
            values.problem(
                    OrderItemField.PAID_AMOUNT,
                    "has another sign than the quantity",
                    "Write goods that came back with both below zero, and goods sold with both above.");
        }
        if (told == null && price == null && values.sound()) {
            values.problem(OrderItemField.UNIT_PRICE, "is missing", "Give a unit price or a paid amount.");
        }
        long paid = told != null ? Math.abs(told) : price == null ? 0 : product(price, quantity);
        if (paid > AmountText.LARGEST) {
            values.problem(
                    OrderItemField.QUANTITY, "times the price is larger than any amount kept here", "Check both.");
        }
        return paid;
    }

    /** Beyond 64 bits it is the largest number, which is refused as too large. */
    private static long product(long price, int quantity) {
        long number = Math.max(1, Math.abs((long) quantity));
        return price > Long.MAX_VALUE / number ? Long.MAX_VALUE : price * number;
    }

    /** The price of one, rounded up, so that the list amount is never below what was paid. */
    private static long priceOf(long paid, int quantity) {
        long number = Math.max(1, Math.abs((long) quantity));
        return (paid + number - 1) / number;
    }

    private static @Nullable Long returned(FactValues values, @Nullable OrderState state, long paid) {
        if (state == OrderState.PARTIALLY_REFUNDED) {
            values.problem(
                    OrderItemField.STATUS,
                    "does not say how much of the line was paid back",
                    "Add a line with the quantity that came back below zero, or load the refund with the order.");
        }
        if (state == null) {
            return null;
        }
        return state == OrderState.REFUNDED || state == OrderState.CANCELLED ? (Long) paid : (Long) 0L;
    }
}
