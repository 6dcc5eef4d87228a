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
        List<@NonNull String> to,

        @Nullable @Description(
                "Up or down; null for any. Both tiers must stand on the tier ladder in force, and a first tier is no move.")
        TierMove move)
        implements Condition {
    private static final String RANK =
            "(select s.rank from tier_step s where s.version = (select max(version) from tier_ladder) and s.tier = %s)";

    /** What the same account had before. */
    private static final String BEFORE = "(select b.tier from tier_change b where b.identity_id = t.identity_id"
            + " and b.changed_at < t.changed_at order by b.changed_at desc limit 1)";

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
        if (move != null) {
            changes.where(
                    RANK.formatted("t.tier") + (move == TierMove.UPGRADE ? " > " : " < ") + RANK.formatted(BEFORE));
        }
        return daysAgo.fits(changes, "t.changed_at", asking);
    }
}
