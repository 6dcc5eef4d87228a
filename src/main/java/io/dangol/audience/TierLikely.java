package io.dangol.audience;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The tier is about to move, by the ladder in force. */
@Input("TierLikely")
@Description(
        "The membership tier is likely to move (등급 변동 예상), by the counted orders within the months of tierLadder. Who has a tier that the ladder does not name fits neither way; who has none stands below the first tier that demands something.")
public record TierLikely(
        @NonNull @Description("Up or down.") TierMove move,

        @Nullable @Description(
                "For UPGRADE: the share of everything that the next tier demands which is reached today, above 0 and up to 1; 0.8 when left out. Who has earned it all, and was not moved yet, fits too.")
        Double share,

        @Nullable @Description(
                "For DOWNGRADE: so many days from today, with no further order, what is left in the window does not hold the tier; 30 when left out. Who does not hold it today any more fits too.")
        Integer withinDays)
        implements Condition {
    static final double USUAL_SHARE = 0.8;
    static final int USUAL_DAYS = 30;

    private static final String START = "day_start(months_before(?::date, (select max(months) from tier_prospect)), ?)";

    @Override
    public void check(Checks at) {
        at.require(
                        share == null || (share > 0 && share <= 1),
                        "share",
                        share + " is out of range. Give a share above 0 and up to 1, such as 0.8 for 80 %.")
                .require(
                        share == null || move == TierMove.UPGRADE,
                        "share",
                        "share is for UPGRADE alone. Leave it out, or give withinDays.")
                .require(
                        withinDays == null || move == TierMove.DOWNGRADE,
                        "withinDays",
                        "withinDays is for DOWNGRADE alone. Leave it out, or give share.")
                .days("withinDays", withinDays)
                .ladder();
    }

    @Override
    public Predicate predicate(Asking asking) {
        return move == TierMove.UPGRADE ? upgrade(asking) : downgrade(asking);
    }

    BigDecimal shareReached() {
        return BigDecimal.valueOf(share == null ? USUAL_SHARE : share);
    }

    /** The last day of the wait. */
    LocalDate end(LocalDate today) {
        return today.plusDays(Objects.requireNonNullElse(withinDays, USUAL_DAYS));
    }

    private Predicate upgrade(Asking asking) {
        Facts reached = orders(asking, asking.today())
                .where("t.next_tier is not null")
                .having("count(*) >= ?::numeric * max(t.next_orders)", shareReached())
                .having("sum(o.net_amount) >= ?::numeric * max(t.next_amount)", shareReached());
        return told(reached, "next_", asking, asking.today());
    }

    /** Whoever has a tier that demands something, but for those who will hold it: many have no order left by then. */
    private Predicate downgrade(Asking asking) {
        Predicate bound = Predicate.of(
                "(c.tier is not null and c.tier in (select t.tier from tier_prospect t where t.orders > 0 or t.amount > 0))",
                "null");
        Facts held = orders(asking, end(asking.today()))
                .where("(t.orders > 0 or t.amount > 0)")
                .having("count(*) >= max(t.orders)")
                .having("sum(o.net_amount) >= max(t.amount)");
        return told(Predicate.all(bound, Predicate.not(held)), "", asking, end(asking.today()));
    }

    /** The counted orders that are known now and that the window of that day still holds, with what tiers demand. */
    private static Facts orders(Asking asking, LocalDate day) {
        return new Facts(
                        "purchase_order o join customer k on k.id = o.customer_id"
                                + " join tier_prospect t on t.tier = coalesce(k.tier, '')",
                        "o.customer_id")
                .where("o.counted and o.ordered_at < ?::timestamptz", asking.now())
                .where("o.ordered_at >= " + START, day, asking.zone());
    }

    /** What the window of the day holds, beside what the tier demands. */
    private static Predicate told(Predicate decided, String tier, Asking asking, LocalDate day) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(asking.units().digits());
        String figure = "select t." + tier + "tier || ': ' || f.orders || ' of ' || t." + tier
                + "orders || ' orders, ' || f.amount * ?::numeric || ' of ' || t." + tier
                + "amount * ?::numeric || ' ' || ?::text || ' since ' || local_day(f.start, ?) from tier_prospect t"
                + " cross join lateral (select w.start, count(o.id) as orders, coalesce(sum(o.net_amount), 0) as amount"
                + " from (select " + START + " as start) w left join purchase_order o on o.customer_id = c.id"
                + " and o.counted and o.ordered_at < ?::timestamptz and o.ordered_at >= w.start group by w.start) f"
                + " where t.tier = coalesce(c.tier, '')";
        return new Predicate.Told(
                decided,
                figure,
                List.of(unit, unit, asking.units().currency(), asking.zone(), day, asking.zone(), asking.now()));
    }
}
