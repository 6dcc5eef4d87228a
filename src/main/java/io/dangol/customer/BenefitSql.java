package io.dangol.customer;

/** Statements about tiers, points, coupons and warranties. $1 to $3 of a move are its identities, from and into. */
final class BenefitSql {
    static final String MOVE_CONSENTS = """
            update consent f
            set customer_id = m.joined_id
            from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as m (identity_id, left_id, joined_id)
            where f.customer_id = m.left_id and f.identity_id = m.identity_id
            """;

    static final String MOVE_TIER_CHANGES = """
            update tier_change f
            set customer_id = m.joined_id
            from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as m (identity_id, left_id, joined_id)
            where f.customer_id = m.left_id and f.identity_id = m.identity_id
            """;

    static final String MOVE_POINTS = """
            update points_entry f
            set customer_id = m.joined_id
            from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as m (identity_id, left_id, joined_id)
            where f.customer_id = m.left_id and f.identity_id = m.identity_id
            """;

    static final String MOVE_COUPONS = """
            update coupon f
            set customer_id = m.joined_id
            from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as m (identity_id, left_id, joined_id)
            where f.customer_id = m.left_id and f.identity_id = m.identity_id
            """;

    static final String MOVE_WARRANTIES = """
            update warranty f
            set customer_id = m.joined_id
            from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as m (identity_id, left_id, joined_id)
            where f.customer_id = m.left_id and f.identity_id = m.identity_id
            """;

    /** The newest $2 changes of each customer. */
    static final String TIER_CHANGES = """
            select f.customer_id, f.tier, f.changed_at
            from unnest($1::bigint[]) as parent (id)
            cross join lateral (
                select * from tier_change where customer_id = parent.id order by changed_at desc, identity_id desc limit $2
            ) f
            order by f.customer_id, f.changed_at desc, f.identity_id desc
            """;

    /**
     * What is left at $2. Points are taken from those that expire soonest; what expires is gone even where no channel
     * reported so. A debt stays visible in the balance.
     */
    static final String POINTS = """
            with total as (
                select customer_id, -coalesce(sum(points) filter (where points < 0), 0) as spent, sum(points) as sum
                from points_entry
                where customer_id = any ($1) and occurred_at <= $2
                group by customer_id
            ), lot as (
                select e.customer_id, e.expires_at, e.points, t.spent, t.sum,
                    sum(e.points) over (partition by e.customer_id
                        order by e.expires_at nulls last, e.occurred_at, e.identity_id, e.external_id) as so_far
                from points_entry e
                join total t on t.customer_id = e.customer_id
                where e.customer_id = any ($1) and e.occurred_at <= $2 and e.points > 0
            ), rest as (
                select customer_id, expires_at, sum(greatest(0, least(points, so_far - spent))) as points
                from lot
                where expires_at is null or expires_at > $2
                group by customer_id, expires_at
            )
            select t.customer_id, least(t.sum, 0)::bigint as debt, r.expires_at, coalesce(r.points, 0)::bigint as points
            from total t
            left join rest r on r.customer_id = t.customer_id and r.points > 0
            order by t.customer_id, r.expires_at nulls last
            """;

    /** The newest $2 of each customer. */
    static final String COUPONS = """
            select f.customer_id, f.code, f.name, f.issued_at, f.expires_at, f.used_at
            from unnest($1::bigint[]) as parent (id)
            cross join lateral (
                select * from coupon where customer_id = parent.id order by issued_at desc, identity_id desc, code limit $2
            ) f
            order by f.customer_id, f.issued_at desc, f.identity_id desc, f.code
            """;

    /** The newest $2 of each customer. */
    static final String WARRANTIES = """
            select f.customer_id, f.product_id, f.serial, f.registered_at
            from unnest($1::bigint[]) as parent (id)
            cross join lateral (
                select * from warranty
                where customer_id = parent.id
                order by registered_at desc, identity_id desc, serial
                limit $2
            ) f
            order by f.customer_id, f.registered_at desc, f.identity_id desc, f.serial
            """;

    private BenefitSql() {}
}
