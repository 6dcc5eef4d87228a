package io.dangol.audience;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The tier changed. */
@Input("TierChanged")
@Description("The membership tier changed (등급 변동) so many days ago.")
public record TierChanged(
        @NonNull @Description("When.") DaysAgo daysAgo,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("To one of these tiers; null for any.")
        List<@NonNull String> to)
        implements Condition {
    @Override
    public void check(Checks at) {
        daysAgo.check(at.at("daysAgo"));
        at.texts("to", to);
    }

    @Override
    public Predicate predicate(Asking asking) {
        Facts changes = new Facts("tier_change t", "t.customer_id")
                .whereGiven("t.tier = any (?::varchar[])", to == null ? null : to.toArray(String[]::new))
                .figure("max(local_day(t.changed_at, ?))", asking.zone());
        return daysAgo.fits(changes, "t.changed_at", asking);
    }
}
