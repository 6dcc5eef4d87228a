package io.dangol.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads orders and says what a row of them means. */
final class OrderReader {
    private OrderReader() {}

    static OrderRow read(FactValues values) {
        String channel = values.channel(OrderField.CHANNEL);
        String customer = values.text(OrderField.CUSTOMER_ID, 128);
        Instant orderedAt = values.time(OrderField.ORDERED_AT);
        Long told = values.amount(OrderField.PAID_AMOUNT);
        long paid = told == null ? 0 : told;
        Long list = values.amount(OrderField.LIST_AMOUNT);
        OrderState state = values.word(OrderField.STATUS, OrderState.WORDS);
        return new OrderRow(
                channel,
                values.idOr(OrderField.ORDER_ID, channel, facts(customer, orderedAt, paid)),
                customer == null ? null : new IdentityKey(channel, customer),
                values.text(OrderField.STORE, 64),
                orderedAt == null ? Instant.EPOCH : orderedAt,
                paid,
                list,
                discount(values, list, paid),
                state(state, paid),
                refunded(values, state, paid),
                values.text(OrderField.COUPON_CODE, 128));
    }

    private static String facts(@Nullable String customer, @Nullable Instant orderedAt, long paid) {
        String buyer = customer == null ? "" : customer;
        return buyer + '/' + (orderedAt == null ? 0 : orderedAt.toEpochMilli()) + '/' + paid;
    }

    private static @Nullable Long discount(FactValues values, @Nullable Long list, long paid) {
        Long told = values.amount(OrderField.DISCOUNT_AMOUNT);
        return told == null && list != null ? (Long) Math.max(list - paid, 0) : told;
    }

    /** A refund of everything is a state of its own here only for an order of zero price, which no amount can tell. */
    private static @Nullable String state(@Nullable OrderState state, long paid) {
        if (state == null) {
            return null;
        }
        return state == OrderState.REFUNDED && paid == 0 ? OrderState.CANCELLED.name() : state.kept();
    }

    private static @Nullable Long refunded(FactValues values, @Nullable OrderState state, long paid) {
        Long told = values.amount(OrderField.REFUNDED_AMOUNT);
        if (told != null && told > paid) {
            values.problem(
                    OrderField.REFUNDED_AMOUNT,
                    "is more than the paid amount",
                    "Refund at most what was paid; shipping does not belong here.");
        }
        boolean unsaid = told == null || told == 0;
        if (state == OrderState.PARTIALLY_REFUNDED && unsaid) {
            values.problem(
                    OrderField.REFUNDED_AMOUNT,
                    "is missing for a partly refunded order",
                    "Give the amount that was paid back, or the status REFUNDED for all of it.");
        }
        return state == OrderState.REFUNDED && unsaid ? (Long) paid : told;
    }
}
