package io.dangol.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A coupon as it was told. */
record CouponRow(
        IdentityKey person,
        String code,
        @Nullable String name,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt)
        implements AboutPerson {}
