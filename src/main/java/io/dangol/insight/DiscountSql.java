package io.dangol.insight;

/** How discount profiles are drawn from orders. */
final class DiscountSql {
    static final String REMOVE_FORMER = "delete from discount_profile";

    static final String REMOVE_FORMER_BANDS = "delete from discount_band";

    /** Of the orders between $2 and $3; bargain-only from $4 orders on. A rate is a share of the list price. */
    static final String PUT_PROFILES = """
            with sold as (
                select customer_id,
                    case when discount_amount > 0 and list_amount > 0
                        then least(1, discount_amount::double precision / list_amount) end as rate
                from purchase_order
                where counted and customer_id is not null and ordered_at >= $2 and ordered_at < $3
            ), counts as (
                select customer_id, count(*)::int as orders, count(rate)::int as discounted, min(rate) as smallest,
                    avg(rate) as average, max(rate) as largest
                from sold
                group by customer_id
            )
            insert into discount_profile (customer_id, orders, discounted_orders, discounted_share, bargain_only, band,
                smallest_rate, average_rate, largest_rate, run_id)
            select customer_id, orders, discounted, discounted::double precision / orders,
                discounted = orders and orders >= $4,
                case when discounted = 0 then 'FULL_PRICE'
                    when discounted = orders then 'ALWAYS'
                    when discounted * 3 <= orders then 'OCCASIONAL'
                    else 'FREQUENT' end,
                smallest, average, largest, $1
            from counts
            """;

    /** Money of the orders between $2 and $3. */
    static final String PUT_BANDS = """
            with spent as (
                select customer_id, sum(net_amount)::bigint as net
                from purchase_order
                where counted and customer_id is not null and ordered_at >= $2 and ordered_at < $3
                group by customer_id
            )
            insert into discount_band (band, customers, orders, discounted_orders, net_amount, smallest_offer, median_offer,
                run_id)
            select p.band, count(*), sum(p.orders), sum(p.discounted_orders), sum(s.net),
                percentile_cont(0.25) within group (order by p.smallest_rate),
                percentile_cont(0.5) within group (order by p.smallest_rate), $1
            from discount_profile p
            join spent s on s.customer_id = p.customer_id
            group by p.band
            """;

    static final String COUNT = """
            select count(*) as customers, count(*) filter (where bargain_only) as bargain_only,
                coalesce(sum(orders), 0)::bigint as orders, coalesce(sum(discounted_orders), 0)::bigint as discounted
            from discount_profile
            """;

    private DiscountSql() {}
}
