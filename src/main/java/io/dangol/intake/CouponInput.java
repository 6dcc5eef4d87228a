package io.dangol.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pushed coupon of a customer (쿠폰). */
@Input("CouponInput")
@Description("A pushed coupon of a customer (쿠폰).")
public record CouponInput(
        @NonNull @Description("The customer's id on the channel.")
        String customerId,

        @Nullable @Description("Key of the channel; that of the batch when left out.")
        String channel,

        @NonNull @Description("The code or number of this coupon of this customer.")
        String code,

        @Nullable @Description("Its name.") String name,

        @NonNull @Description("When it was issued.") OffsetDateTime issuedAt,

        @Nullable @Description("When it expires.") OffsetDateTime expiresAt,

        @Nullable @Description("When it was used; left out until then.")
        OffsetDateTime usedAt) {

    Cells cells() {
        return Cells.of(List.of(CouponField.values()))
                .with(CouponField.CUSTOMER_ID, customerId)
                .with(CouponField.CHANNEL, channel)
                .with(CouponField.CODE, code)
                .with(CouponField.NAME, name)
                .with(CouponField.ISSUED_AT, issuedAt)
                .with(CouponField.EXPIRES_AT, expiresAt)
                .with(CouponField.USED_AT, usedAt);
    }
}
