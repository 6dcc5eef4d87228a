package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** When the last order was. */
@Input("LastOrder")
@Description("The last counted order (마지막 구매) was so many days ago. Who never ordered fits nothing.")
public record LastOrder(
        @NonNull @Description("When, for example {from: 90, to: 120}.")
        DaysAgo daysAgo,

        @Nullable @Description("Which orders; null for all.")
        OrderScope scope)
        implements Condition {
    @Override
    public void check(Checks at) {
        daysAgo.check(at.at("daysAgo"));
        if (scope != null) {
            scope.check(at.at("scope"));
        }
    }

    /** An order then and none since: both small beside all orders there ever were. */
    @Override
    public Predicate predicate(Asking asking) {
        OrderScope which = scope == null ? OrderScope.ALL : scope;
        String last = "max(local_day(o.ordered_at, ?))";
        Predicate then = daysAgo.fits(which.orders(), "o.ordered_at", asking).figure(last, asking.zone());
        if (daysAgo.untilNow()) {
            return then;
        }
        Facts since = which.orders()
                .where(
                        "o.ordered_at >= ?::timestamptz and o.ordered_at < ?::timestamptz",
                        daysAgo.end(asking),
                        asking.now());
        return Predicate.all(then, Predicate.not(since));
    }
}
