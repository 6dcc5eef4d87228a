package io.dangol.performance;

/**
 * Into what an experiment's members are sliced. Only what was so when each came in, at the launch or later: what came
 * after is the campaign's doing. The bands are those of {@link io.dangol.insight.DiscountBand}.
 */
enum ExperimentSlicing {
    NONE("'ALL'::varchar", ""),
    SEGMENT("coalesce(m.segment_key, 'NO_SEGMENT')", """
            left join membership m on m.customer_id = p.customer_id and m.from_at <= greatest(a.from_at, p.entered_at)
                and (m.to_at is null or m.to_at > greatest(a.from_at, p.entered_at))
            """),
    DISCOUNT_BAND("""
            case when h.orders is null then 'NO_ORDERS'
                when h.discounted = 0 then 'FULL_PRICE'
                when h.discounted = h.orders then 'ALWAYS'
                when h.discounted * 3 <= h.orders then 'OCCASIONAL'
                else 'FREQUENT' end
            """, """
            left join lateral (
                select nullif(count(*), 0) as orders,
                    count(*) filter (where o.discount_amount > 0 and o.list_amount > 0) as discounted
                from purchase_order o
                where o.customer_id = p.customer_id and o.counted and o.ordered_at < greatest(a.from_at, p.entered_at)
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
