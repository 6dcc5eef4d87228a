package io.dangol.audience;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** How much was ordered. */
@Input("OrdersInRange")
@Description(
        "How many orders there were and what they were worth (구매 횟수·금액). All ranges given must fit; {count: {atMost: 0}} for never.")
public record OrdersInRange(
        @Nullable @Description("How many counted orders.") NumberRange count,

        @Nullable @Description("What they were worth together, net of refunds; by product, what the items cost.")
        MoneyRange sum,

        @Nullable @Description("What one was worth on average (객단가), compared without rounding; who has none fits no average.")
        MoneyRange average,

        @Nullable @Description("When; null for ever.") TimeWindow window,

        @Nullable @Description("Which orders; null for all.")
        OrderScope scope)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.require(count != null || sum != null || average != null, null, "Give count, sum or average.");
        if (count != null) {
            count.check(at.at("count"), 0, Integer.MAX_VALUE);
        }
        if (sum != null) {
            sum.check(at.at("sum"));
        }
        if (average != null) {
            average.check(at.at("average"));
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
        Facts orders = (window == null ? TimeWindow.ALWAYS : window).where(which.orders(), "o.ordered_at", asking);
        orders.figure(which.count() + " || ' / ' || coalesce(" + which.sum() + ", 0)");
        if (meansNever()) {
            // One probe for each candidate in place of groups over all orders.
            return Predicate.not(orders);
        }
        if (count != null) {
            count.having(orders, which.count());
        }
        if (sum != null) {
            sum.having(orders, which.sum(), "1", asking.units());
        }
        if (average != null) {
            average.having(orders, which.sum(), which.count(), asking.units());
        }
        return fitsNone() ? Predicate.not(orders.otherwise()) : orders;
    }

    /** Whether a customer without any such order fits. */
    private boolean fitsNone() {
        return average == null && (count == null || count.holds(0)) && (sum == null || sum.holds(BigDecimal.ZERO));
    }

    /** Whether it asks for no order at all, and for nothing else. */
    private boolean meansNever() {
        return count != null && count.atMost() != null && count.atMost() == 0 && sum == null && average == null;
    }
}
