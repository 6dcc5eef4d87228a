package io.dangol.performance;

/** Into what an experiment's members are sliced. Only what was so at the launch: later is the campaign's doing. */
enum ExperimentSlicing {
    NONE("'ALL'::varchar", ""),
    SEGMENT("coalesce(m.segment_key, 'NO_SEGMENT')", """
            left join membership m on m.customer_id = p.customer_id and m.from_at <= a.from_at
                and (m.to_at is null or m.to_at > a.from_at)
            """),
    DISCOUNT_BAND("""
            case when h.orders is null then 'NEVER_ORDERED'
                when h.discounted = 0 then 'FULL_PRICE_ONLY'
                when h.discounted = h.orders then 'DISCOUNT_ONLY'
                when h.discounted * 2 >= h.orders then 'MOSTLY_DISCOUNT'
                else 'SOMETIMES_DISCOUNT' end
            """, """
            left join lateral (
                select nullif(count(*), 0) as orders, count(*) filter (where o.discount_amount > 0) as discounted
                from purchase_order o
                where o.customer_id = p.customer_id and o.counted and o.ordered_at < a.from_at
            ) h on true
            """);

    private final String sql;

    ExperimentSlicing(String slice, String join) {
        this.sql = ExperimentSql.ARMS.formatted(slice, join);
    }

    String sql() {
        return sql;
    }
}
