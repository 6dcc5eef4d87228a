package io.dangol.insight;

/** How purchase cycles are drawn from orders. */
final class CycleSql {
    static final String EMPTY_STAGE = "truncate purchase_cycle_stage";

    /** Where the next $2 customers after $1 end; null when there are none. */
    static final String NEXT_CUSTOMERS = """
            select max(c.id) as last
            from (select id from customer where id > $1 order by id limit $2) c
            """;

    /**
     * Own gaps of the customers above $2 up to $3, between days of the zone $6, from orders between $4 and $5: for each
     * product and for each category that a customer bought on several days.
     */
    static final String STAGE = """
            with bought as materialized (
                select distinct o.customer_id, i.product_id, p.category, local_day(o.ordered_at, $6) as day
                from purchase_order o
                join order_item i on i.order_id = o.id
                join product p on p.id = i.product_id
                where o.counted and o.customer_id > $2 and o.customer_id <= $3
                  and o.ordered_at >= $4 and o.ordered_at < $5
            ), things as (
                select customer_id, product_id, null::varchar as category, day from bought
                union
                select customer_id, null, category, day from bought where category is not null
            ), spaced as (
                select *, day - lag(day) over (partition by customer_id, product_id, category order by day) as gap
                from things
            )
            insert into purchase_cycle_stage (run_id, customer_id, product_id, category, gaps, own_days, last_ordered_on)
            select $1, customer_id, product_id, category, count(gap), percentile_cont(0.5) within group (order by gap),
                max(day)
            from spaced
            group by customer_id, product_id, category
            having count(gap) > 0
            """;

    static final String REMOVE_TYPICAL = "delete from typical_cycle";

    static final String PUT_TYPICAL = """
            insert into typical_cycle (product_id, category, customers, short_days, cycle_days, long_days, run_id)
            select product_id, category, count(*), percentile_cont(0.25) within group (order by own_days),
                percentile_cont(0.5) within group (order by own_days),
                percentile_cont(0.75) within group (order by own_days), $1
            from purchase_cycle_stage
            where run_id = $1
            group by product_id, category
            """;

    /** With fewer than three own gaps the typical cycle counts as one gap more. */
    private static final String MERGE = """
            with found as (
                select s.customer_id, s.{thing}, s.gaps + 1 as purchases, s.last_ordered_on, d.cycle_days,
                    s.last_ordered_on + ceil(d.cycle_days)::int as due_on
                from purchase_cycle_stage s
                join typical_cycle t on t.{thing} = s.{thing}
                cross join lateral (
                    select case when s.gaps >= 3 then s.own_days
                        else (s.own_days * s.gaps + t.cycle_days) / (s.gaps + 1) end as cycle_days
                ) d
                where s.run_id = $1 and s.{thing} is not null
            )
            merge into purchase_cycle t
            using found f on t.customer_id = f.customer_id and t.{thing} = f.{thing}
            when matched then update set purchases = f.purchases, cycle_days = f.cycle_days,
                last_ordered_on = f.last_ordered_on, due_on = f.due_on, run_id = $1
            when not matched then insert (customer_id, {thing}, purchases, cycle_days, last_ordered_on, due_on, run_id)
                values (f.customer_id, f.{thing}, f.purchases, f.cycle_days, f.last_ordered_on, f.due_on, $1)
            when not matched by source and t.{thing} is not null then delete
            """;

    static final String PUT_PRODUCTS = MERGE.replace("{thing}", "product_id");

    static final String PUT_CATEGORIES = MERGE.replace("{thing}", "category");

    static final String COUNT = """
            select count(*) as cycles, count(distinct customer_id) as customers,
                (select count(*) from typical_cycle) as things
            from purchase_cycle
            """;

    private CycleSql() {}
}
