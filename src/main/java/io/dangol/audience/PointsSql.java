package io.dangol.audience;

/** What is known of points at an instant. */
final class PointsSql {
    /** What is spent is taken from the points that expire first; who owes points holds none. */
    private static final String LOTS = """
            (select e.customer_id, case when e.points > 0 then e.expires_at end as expires_at,
                case when e.points > 0
                    then greatest(0, least(e.points,
                        sum(greatest(e.points, 0)) over (partition by e.customer_id
                            order by (e.points > 0) desc, e.expires_at nulls last, e.occurred_at, e.identity_id, e.external_id)
                        + sum(least(e.points, 0)) over (partition by e.customer_id)))
                    else 0 end as points
            from points_entry e
            where e.occurred_at < ?::timestamptz) k""";

    private PointsSql() {}

    /** The entries before the as-of instant. */
    static Facts entries(Asking asking) {
        return new Facts("points_entry e", "e.customer_id").where("e.occurred_at < ?::timestamptz", asking.now());
    }

    /** What is left of each lot, those expired left out. */
    static Facts lots(Asking asking) {
        return new Facts(LOTS, "k.customer_id", asking.now())
                .where("(k.expires_at is null or k.expires_at >= ?::timestamptz)", asking.now());
    }
}
