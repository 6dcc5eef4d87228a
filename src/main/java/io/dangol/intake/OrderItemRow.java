package io.dangol.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order as it was told.
 *
 * @param quantity below zero for goods that came back
 * @param paid minor units for the whole line, never below zero
 * @param orderedAt null for a line of an order that is known already
 * @param returned what of the paid amount was paid back by the line's own state; null where no state is told
 */
record OrderItemRow(
        OrderRow.Key order,
        @Nullable Integer line,
        String product,
        int quantity,
        long unitPrice,
        long paid,
        @Nullable Instant orderedAt,
        @Nullable String customer,
        @Nullable String store,
        @Nullable String status,
        @Nullable Long returned,
        @Nullable String coupon) {
    String channel() {
        return order.channel();
    }

    String orderId() {
        return order.externalId();
    }

    /** Lines of one order are settled together, by this number. */
    int bucket() {
        int hash = order.hashCode();
        return (hash ^ (hash >>> 16)) & (StagedLoader.BUCKETS - 1);
    }
}
