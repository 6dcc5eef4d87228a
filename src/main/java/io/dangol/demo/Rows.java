package io.dangol.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rows that the demo brand consists of, as the tables take them. Amounts are in won, ids are given here. */
final class Rows {
    private Rows() {}

    record Customer(
            long id,
            String name,
            @Nullable String email,
            String phone,
            @Nullable LocalDate born,
            @Nullable Instant signedUpAt,
            @Nullable String tier,
            Instant since) {}

    record Identity(
            long id,
            Outlet outlet,
            String externalId,
            long customerId,
            String name,
            @Nullable String email,
            String phone,
            boolean phoneVerified,
            @Nullable String memberId,
            @Nullable LocalDate born,
            Instant since) {
        /** Null where the outlet only ever saw the person buy. */
        @Nullable Instant signedUpAt() {
            return outlet.members() ? since : null;
        }
    }

    record Consent(
            long customerId,
            long identityId,
            String medium,
            String purpose,
            boolean night,
            boolean granted,
            Instant recordedAt) {}

    record TierChange(long customerId, long identityId, Instant changedAt, String tier) {}

    record Points(
            long customerId,
            long identityId,
            String externalId,
            String kind,
            long points,
            Instant occurredAt,
            @Nullable Instant expiresAt) {}

    record Coupon(
            long customerId,
            long identityId,
            String code,
            String name,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    record Warranty(long customerId, long identityId, String serial, long productId, Instant registeredAt) {}

    record Order(
            long id,
            @Nullable Long customerId,
            @Nullable Long identityId,
            Outlet outlet,
            @Nullable Integer store,
            String externalId,
            Instant orderedAt,
            String status,
            long listed,
            long discount,
            long paid,
            long refunded,
            @Nullable String coupon) {
        boolean counted() {
            return !status.equals("CANCELLED") && (refunded == 0 || refunded < paid);
        }
    }

    record Item(long orderId, int line, long productId, int quantity, long unitPrice, long paid) {}

    record Event(
            long customerId,
            long identityId,
            Outlet outlet,
            String externalId,
            String kind,
            Instant occurredAt,
            @Nullable Long productId,
            @Nullable String category,
            @Nullable Short rating,
            @Nullable String text) {}
}
