package io.dangol.rfm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's counted orders before an as-of instant amount to. Amounts are in minor units.
 *
 * @param windowFirstAt the oldest order within the 12 months, which leaves them next
 * @param orders12 orders within the 12 months
 */
record Figures(
        @Nullable Instant lastOrderAt,
        @Nullable Instant firstOrderAt,
        @Nullable Instant windowFirstAt,
        int orders12,
        long amount12,
        int ordersTotal,
        long amountTotal) {
    int ordersBefore() {
        return ordersTotal - orders12;
    }
}
