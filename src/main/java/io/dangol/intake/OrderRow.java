package io.dangol.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order as it was told; null is what was not told and stays as it is.
 *
 * @param buyer null for an order without any customer contact
 * @param paid minor units, as are all amounts
 */
record OrderRow(
        String channel,
        String externalId,
        @Nullable IdentityKey buyer,
        @Nullable String store,
        Instant orderedAt,
        long paid,
        @Nullable Long list,
        @Nullable Long discount,
        @Nullable String status,
        @Nullable Long refunded,
        @Nullable String coupon) {
    /** What an order row is about. */
    record Key(String channel, String externalId) {}

    @Nullable String buyerId() {
        return buyer == null ? null : buyer.externalId();
    }
}
