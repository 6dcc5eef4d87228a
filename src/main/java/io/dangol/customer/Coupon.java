package io.dangol.customer;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A coupon issued to a customer. */
@Description("A coupon (쿠폰) issued to a customer.")
public record Coupon(
        @Nullable @Description("The code; null when the caller may not see personal fields, because a code can be redeemed.")
        String code,

        @Nullable @Description("What the coupon is called; null when the channel gave it no name.")
        String name,

        @NonNull @Description("When it was issued.") OffsetDateTime issuedAt,

        @Nullable @Description("When it ends; null when it never does.")
        OffsetDateTime expiresAt,

        @Nullable @Description("When it was used; null while it is not.")
        OffsetDateTime usedAt,

        @NonNull @Description("Whether it can be used now.") CouponState state) {}
