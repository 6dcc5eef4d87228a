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

    private BenefitSql() {}
}
