package io.dangol.insight;

/** How it is found what brings marketplace buyers to the own mall. */
final class OwnMallSql {
    /**
     * Marketplace customers are those who bought on a marketplace before any own-mall order. Of each thing they bought
     * there: how many placed a first own-mall order within $3 days of it, among those who had so many days until $2.
     * The lower bound is Wilson's (1927) at 95 %; $4 customers at least.
     */
    private static final String MERGE = """
            with own as (
                select o.customer_id, min(o.ordered_at) as at
                from purchase_order o
                join channel c on c.id = o.channel_id
                where c.kind = 'OWN_MALL' and o.counted and o.customer_id is not null and o.ordered_at < $2
                group by o.customer_id
            ), market as (
                select o.customer_id, o.id, o.ordered_at, w.at as own_at
                from purchase_order o
                join channel c on c.id = o.channel_id
                left join own w on w.customer_id = o.customer_id
                where c.kind = 'MARKETPLACE' and o.counted and o.customer_id is not null and o.ordered_at < $2
                  and (w.at is null or o.ordered_at < w.at)
            ), first_time as (
                select customer_id, min(ordered_at) as at, min(own_at) as own_at from market group by customer_id
            ), base as (
                select count(*) as customers,
                    count(*) filter (where own_at <= at + make_interval(days => $3::int)) as converted
                from first_time
                where at + make_interval(days => $3::int) <= $2
            ), bought as (
                select m.customer_id, {thing} as thing, min(m.ordered_at) as at, min(m.own_at) as own_at
                from market m
                join order_item i on i.order_id = m.id
                join product p on p.id = i.product_id
                where {thing} is not null
                group by m.customer_id, {thing}
            ), counted as (
                select thing, count(*)::double precision as n,
                    (count(*) filter (where own_at <= at + make_interval(days => $3::int)))::double precision as k,
                    percentile_cont(0.5) within group (order by extract(epoch from own_at - at) / 86400)
                        filter (where own_at <= at + make_interval(days => $3::int)) as median_days
                from bought
                where at + make_interval(days => $3::int) <= $2
                group by thing
                having count(*) >= $4
            ), rated as (
                select c.*, c.k / c.n as rate, b.converted::double precision / b.customers as base_rate,
                    (c.k / c.n + 1.9208 / c.n - 1.96 * sqrt(c.k / c.n * (1 - c.k / c.n) / c.n + 0.9604 / (c.n * c.n)))
                        / (1 + 3.8416 / c.n) as lower
                from counted c
                cross join base b
            )
            merge into own_mall_pattern t
            using (select * from rated where base_rate > 0) f on t.{column} = f.thing
            when matched then update set customers = f.n::int, converted = f.k::int, conversion_rate = f.rate,
                conversion_lower = greatest(0, f.lower), base_rate = f.base_rate, lift = f.rate / f.base_rate,
                median_days = f.median_days, proven = f.lower > f.base_rate, run_id = $1
            when not matched then insert ({column}, customers, converted, conversion_rate, conversion_lower, base_rate, lift,
                    median_days, proven, run_id)
                values (f.thing, f.n::int, f.k::int, f.rate, greatest(0, f.lower), f.base_rate, f.rate / f.base_rate,
                    f.median_days, f.lower > f.base_rate, $1)
            when not matched by source and t.{column} is not null then delete
            """;

    static final String PUT_PRODUCTS = MERGE.replace("{thing}", "i.product_id").replace("{column}", "product_id");

    static final String PUT_CATEGORIES = MERGE.replace("{thing}", "p.category").replace("{column}", "category");

    static final String COUNT = """
            select (select count(*) from own_mall_pattern) as patterns,
                (select count(*) from own_mall_pattern where proven) as proven,
                (select count(distinct o.customer_id) from purchase_order o join channel c on c.id = o.channel_id
                    where c.kind = 'MARKETPLACE' and o.counted and o.customer_id is not null and o.ordered_at < $1
                ) as customers
            """;

    private OwnMallSql() {}
}
