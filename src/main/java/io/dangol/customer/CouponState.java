package io.dangol.customer;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Whether a coupon can be used. */
@Description("Whether a coupon can be used.")
public enum CouponState {
    @Description("It waits to be used (사용 가능).")
    USABLE,
    @Description("It was used (사용 완료).")
    USED,
    @Description("It ended unused (기간 만료).")
    EXPIRED;

    static CouponState of(@Nullable OffsetDateTime usedAt, @Nullable OffsetDateTime expiresAt, Instant asOf) {
        if (usedAt != null) {
            return USED;
        }
        return expiresAt == null || expiresAt.toInstant().isAfter(asOf) ? USABLE : EXPIRED;
    }
}
