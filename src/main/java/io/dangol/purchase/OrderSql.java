package io.dangol.purchase;

/** Statements about orders. */
final class OrderSql {
    /** $1 to $3 are identities, the customer each leaves and the one it joins. */
    static final String MOVE = """
            update purchase_order f
            set customer_id = m.joined_id
            from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as m (identity_id, left_id, joined_id)
            where f.identity_id = m.identity_id and f.customer_id = m.left_id
            """;

    static final String APPEND_CHANGES = """
            insert into purchase_change (customer_id)
            select distinct unnest($1::bigint[])
            """;

    private OrderSql() {}
}
