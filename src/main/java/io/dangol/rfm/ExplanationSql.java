package io.dangol.rfm;

/** What an explanation reads. */
final class ExplanationSql {
    static final String SCORES = """
            select customer_id, segment_key, last_order_at, first_order_at, window_first_at, orders12, amount12,
                orders_total, amount_total
            from score
            where customer_id = any($1)
            """;

    /** The counted orders of the 12 months before the as-of instant, by calendar day of the zone. */
    static final String ORDERS_IN_WINDOW = """
            select customer_id, local_day(ordered_at, $4) as day, net_amount
            from purchase_order
            where customer_id = any($1) and counted and customer_id is not null
                and ordered_at >= $2 and ordered_at < $3
            """;

    private ExplanationSql() {}
}
