package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A coupon expires soon. */
@Input("CouponExpires")
@Description("Holds an unused coupon that expires today or within so many days (쿠폰 소멸 예정).")
public record CouponExpires(
        @NonNull @Description("0 for today.") Integer withinDays) implements Condition {
    @Override
    public void check(Checks at) {
        at.days("withinDays", withinDays);
    }

    @Override
    public Predicate predicate(Asking asking) {
        return new Facts("coupon k", "k.customer_id")
                .where("k.issued_at < ?::timestamptz", asking.now())
                .where("(k.used_at is null or k.used_at >= ?::timestamptz)", asking.now())
                .where("k.expires_at >= ?::timestamptz", asking.now())
                .where(
                        "k.expires_at < ?::timestamptz",
                        asking.start(asking.today().plusDays(withinDays + 1L)))
                .figure("min(local_day(k.expires_at, ?))", asking.zone());
    }
}
