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

    private static final String COLUMNS =
            "o.id, o.customer_id, o.channel_id::bigint as channel_id, o.store_id::bigint as store_id, o.external_id,"
                    + " o.ordered_at, o.status, o.counted, o.list_amount, o.discount_amount, o.paid_amount,"
                    + " o.refunded_amount, o.net_amount, o.coupon_code";

    static final String ORDERS = "select " + COLUMNS + " from purchase_order o";

    static final String COUNT = "select count(*) from purchase_order o";

    /**
     * For each customer of $1 a page of orders behind ($2, $3), newest first, or oldest first when $5. Two indexes, of
     * counted and of other orders, each give their part of the page, which is then cut to $4 rows.
     */
    static final String NEWEST_OF_CUSTOMERS = ofCustomers("<", "desc");

    static final String OLDEST_OF_CUSTOMERS = ofCustomers(">", "");

    private static String ofCustomers(String behind, String direction) {
        String part = """
                (select * from purchase_order
                 where customer_id = parent.id and %3$s and (ordered_at, id) %1$s ($2::text::timestamptz, $3::bigint)
                 order by ordered_at %2$s, id %2$s
                 limit $4)
                """;
        String statement = "select " + COLUMNS + """

                 from unnest($1::bigint[]) as parent (id)
                cross join lateral (
                    select * from (%3$s union all %4$s) each_part
                    order by ordered_at %2$s, id %2$s
                    limit $4
                ) o
                order by o.customer_id, o.ordered_at %2$s, o.id %2$s
                """;
        return statement.formatted(
                behind,
                direction,
                part.formatted(behind, direction, "counted"),
                part.formatted(behind, direction, "not counted"));
    }

    /** In two parts, each of which has its index. */
    static final String COUNT_OF_CUSTOMERS = """
            select customer_id, sum(orders)::bigint as orders
            from (
                select customer_id, count(*) as orders
                from purchase_order
                where customer_id = any ($1) and counted and customer_id is not null
                group by customer_id
                union all
                select customer_id, count(*)
                from purchase_order
                where customer_id = any ($1) and not counted and customer_id is not null
                group by customer_id
            ) part
            group by customer_id
            """;

    static final String ITEMS = """
            select order_id, line, product_id, quantity, unit_price, paid_amount
            from order_item
            where order_id = any ($1)
            order by order_id, line
            """;

    /** Reads the scoring index alone. */
    static final String SUMMARIES = """
            select customer_id, count(*) as orders, sum(net_amount)::bigint as spent, min(ordered_at) as first_at,
                max(ordered_at) as last_at
            from purchase_order
            where customer_id = any ($1) and counted and customer_id is not null
            group by customer_id
            """;

    private OrderSql() {}
}
