package io.dangol.audience;

import io.dangol.behavior.BehaviorKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** When somebody last did something. */
@Input("LastBehaved")
@Description("Did something last so many days ago (마지막 방문 등). Who never did fits nothing.")
public record LastBehaved(
        @NonNull @Description("What; one of these, VISIT for the last visit.")
        List<@NonNull BehaviorKind> kinds,

        @NonNull @Description("When.") DaysAgo daysAgo,

        @Nullable @Description("With what; null for anything.")
        BehaviorScope scope)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.list("kinds", kinds);
        daysAgo.check(at.at("daysAgo"));
        if (scope != null) {
            scope.check(at.at("scope"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        BehaviorScope with = scope == null ? BehaviorScope.ANYTHING : scope;
        Facts then = daysAgo.fits(with.events(kinds), "e.occurred_at", asking)
                .figure("max(local_day(e.occurred_at, ?))", asking.zone());
        return daysAgo.untilNow()
                ? then
                : Predicate.all(
                        then,
                        Predicate.not(with.events(kinds)
                                .where(
                                        "e.occurred_at >= ?::timestamptz and e.occurred_at < ?::timestamptz",
                                        daysAgo.end(asking),
                                        asking.now())));
    }
}
