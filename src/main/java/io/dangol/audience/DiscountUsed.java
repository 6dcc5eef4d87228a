package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Bought at a discount. */
@Input("DiscountUsed")
@Description("Ordered with at least such a share off the list price (할인율), discounts and coupons together.")
public record DiscountUsed(
        @NonNull @Description("Share of the list amount, above 0 and up to 1; 0.4 for 40 %.")
        Double rateAtLeast,

        @Nullable @Description("How many such orders; at least one when left out.")
        NumberRange orders,

        @Nullable @Description("When; null for ever.") TimeWindow window,

        @Nullable @Description("Which orders; null for all.")
        OrderScope scope)
        implements Condition {
    // As the statistics of the table know it. Division rounds correctly, so that a share in decimals is met exactly.
    private static final String RATE = "o.discount_amount::float8 / nullif(o.list_amount, 0)";

    @Override
    public void check(Checks at) {
        at.require(
                rateAtLeast > 0 && rateAtLeast <= 1,
                "rateAtLeast",
                rateAtLeast + " is out of range. Give a share above 0 and up to 1, such as 0.4 for 40 %.");
        if (orders != null) {
            orders.check(at.at("orders"), 1, Integer.MAX_VALUE);
        }
        if (window != null) {
            window.check(at.at("window"));
        }
        if (scope != null) {
            scope.check(at.at("scope"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        OrderScope which = scope == null ? OrderScope.ALL : scope;
        Facts discounted = (window == null ? TimeWindow.ALWAYS : window)
                .where(which.orders(), "o.ordered_at", asking)
                .where("o.list_amount > 0")
                .fits(RATE + " >= ?::float8", rateAtLeast)
                .figure("max(round(o.discount_amount::numeric / o.list_amount, 4))");
        return orders == null ? discounted : orders.having(discounted, which.count());
    }
}
