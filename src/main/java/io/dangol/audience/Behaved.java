package io.dangol.audience;

import io.dangol.behavior.BehaviorKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Behaved so. */
@Input("Behaved")
@Description(
        "Did something besides buying (행동): visited, viewed, bookmarked, put into the cart, searched, reviewed, followed.")
public record Behaved(
        @NonNull @Description("What; one of these.") List<@NonNull BehaviorKind> kinds,

        @Nullable @Description("How often; at least once when left out, {atMost: 0} for never.")
        NumberRange times,

        @Nullable @Description("When; null for ever.") TimeWindow window,

        @Nullable @Description("With what; null for anything.")
        BehaviorScope scope)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.list("kinds", kinds);
        if (times != null) {
            times.check(at.at("times"), 0, Integer.MAX_VALUE);
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
        Facts events =
                (scope == null ? BehaviorScope.ANYTHING : scope).events(kinds).figure("count(*)");
        (window == null ? TimeWindow.ALWAYS : window).where(events, "e.occurred_at", asking);
        if (times == null) {
            return events;
        }
        times.having(events, "count(*)");
        return times.holds(0) ? Predicate.not(events.otherwise()) : events;
    }
}
