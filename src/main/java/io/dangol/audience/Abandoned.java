package io.dangol.audience;

import io.dangol.behavior.BehaviorKind;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Began and did not buy. */
@Input("Abandoned")
@Description("Put something into the cart or began to pay and has not ordered since (장바구니·결제 이탈).")
public record Abandoned(
        @DefaultValue("CHECKOUT_STARTED") @Description("CART or CHECKOUT_STARTED.")
        BehaviorKind kind,

        @NonNull @Description("The fewest hours ago.") Integer hoursAgoFrom,
        @NonNull @Description("The most hours ago.") Integer hoursAgoTo,

        @Nullable @Description("With what; null for anything.")
        BehaviorScope scope)
        implements Condition {
    private static final int MOST_HOURS = 24 * 366;

    @Override
    public void check(Checks at) {
        at.require(
                        kind == BehaviorKind.CART || kind == BehaviorKind.CHECKOUT_STARTED,
                        "kind",
                        kind + " cannot be abandoned. Give CART or CHECKOUT_STARTED.")
                .between("hoursAgoFrom", hoursAgoFrom, 0, MOST_HOURS)
                .between("hoursAgoTo", hoursAgoTo, 0, MOST_HOURS)
                .require(
                        hoursAgoFrom <= hoursAgoTo,
                        "hoursAgoFrom",
                        "hoursAgoFrom " + hoursAgoFrom + " is above hoursAgoTo " + hoursAgoTo
                                + ". Hours count backwards; swap them.");
        if (scope != null) {
            scope.check(at.at("scope"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        return (scope == null ? BehaviorScope.ANYTHING : scope)
                .events(List.of(kind))
                .where(
                        "e.occurred_at >= ?::timestamptz",
                        Asking.utc(asking.asOf().minus(Duration.ofHours(hoursAgoTo))))
                .where("e.occurred_at < ?::timestamptz", asking.now())
                .where(
                        "e.occurred_at <= ?::timestamptz",
                        Asking.utc(asking.asOf().minus(Duration.ofHours(hoursAgoFrom))))
                .where(
                        "not exists (select from purchase_order o where o.customer_id = e.customer_id and o.counted"
                                + " and o.ordered_at >= e.occurred_at and o.ordered_at < ?::timestamptz)",
                        asking.now())
                .figure("max(e.occurred_at at time zone ?)", asking.zone());
    }
}
