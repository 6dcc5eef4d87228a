package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Used coupons. */
@Input("CouponsUsed")
@Description("Used so many coupons (쿠폰 사용).")
public record CouponsUsed(
        @NonNull @Description("How many; {atMost: 0} for never.")
        NumberRange times,

        @Nullable @Description("When; null for ever.") TimeWindow window)
        implements Condition {
    @Override
    public void check(Checks at) {
        times.check(at.at("times"), 0, Integer.MAX_VALUE);
        if (window != null) {
            window.check(at.at("window"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        Facts used = new Facts("coupon k", "k.customer_id")
                .where("k.used_at is not null")
                .figure("count(*)");
        times.having((window == null ? TimeWindow.ALWAYS : window).where(used, "k.used_at", asking), "count(*)");
        return times.holds(0) ? Predicate.not(used.otherwise()) : used;
    }
}
