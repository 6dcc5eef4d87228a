package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** How much is bought at a discount. */
@Input("DiscountHabit")
@Description("How much of what was bought was discounted (할인 민감도), over all orders.")
public record DiscountHabit(
        @Nullable @Description("True: buys only at a discount (할인 전용); false: also without.")
        Boolean bargainOnly,

        @Nullable @Description("Share of discounted orders, 0 to 1, at least.")
        Double shareAtLeast,

        @Nullable @Description("Share of discounted orders at most.")
        Double shareAtMost)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.require(bargainOnly != null || shareAtLeast != null || shareAtMost != null, null, "Give at least one field.")
                .require(share(shareAtLeast), "shareAtLeast", shareAtLeast + " is out of range. Give 0 to 1.")
                .require(share(shareAtMost), "shareAtMost", shareAtMost + " is out of range. Give 0 to 1.");
    }

    private static boolean share(@Nullable Double value) {
        return value == null || (value >= 0 && value <= 1);
    }

    @Override
    public Predicate predicate(Asking asking) {
        return new Facts("discount_profile d", "d.customer_id")
                .fitsGiven("d.bargain_only = ?", bargainOnly)
                .fitsGiven("d.discounted_share >= ?::double precision", shareAtLeast)
                .fitsGiven("d.discounted_share <= ?::double precision", shareAtMost)
                .figure("max(d.discounted_orders || ' / ' || d.orders)");
    }
}
