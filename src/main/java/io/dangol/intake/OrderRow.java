package io.dangol.intake;

import io.dangol.customer.Trace;
import java.time.Instant;
import java.util.List;
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
        @Nullable String coupon)
        implements Traced {
    /** What an order row is about. */
    record Key(String channel, String externalId) {}

    @Override
    public List<Trace> traces() {
        Trace order = new Trace(Trace.Kind.ORDER, channel, externalId);
        return buyer == null ? List.of(order) : List.of(order, Traced.person(buyer));
    }

    @Nullable String buyerId() {
        return buyer == null ? null : buyer.externalId();
    }
}
