package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Bought something. */
@Input("Bought")
@Description("Bought one of these (구매 상품). Below not: never bought it, or not within the window.")
public record Bought(
        @NonNull @Description("What, and where.") OrderScope scope,
        @Nullable @Description("When; null for ever.") TimeWindow window)
        implements Condition {
    @Override
    public void check(Checks at) {
        scope.check(at.at("scope"));
        if (window != null) {
            window.check(at.at("window"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        return (window == null ? TimeWindow.ALWAYS : window)
                .where(scope.orders(), "o.ordered_at", asking)
                .figure("max(local_day(o.ordered_at, ?))", asking.zone());
    }
}
