package io.dangol.insight;

/** How associations are read from orders and written. */
final class AssociationSql {
    static final String PRODUCTS = "select id, category from product order by id";

    /** Products of the counted orders from $1 to before $2, order by order, with the part of $3 parts that it falls in. */
    static final String ITEMS = """
            select i.order_id, i.product_id,
                width_bucket(extract(epoch from o.ordered_at), extract(epoch from $1::timestamptz),
                    extract(epoch from $2::timestamptz), $3::int) - 1 as period
            from order_item i
            join purchase_order o on o.id = i.order_id
            where o.counted and o.ordered_at >= $1 and o.ordered_at < $2
            order by i.order_id
            """;

    static final String EMPTY_STAGE = "truncate association_stage";

    static final String STAGE_PRODUCTS = """
            insert into association_stage (run_id, product_id, associated_product_id, orders, first_orders, second_orders,
                all_orders, stable_periods)
            select $1, s.*
            from unnest($2::bigint[], $3::bigint[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[]) s
            """;

    static final String STAGE_CATEGORIES = """
            insert into association_stage (run_id, category, associated_category, orders, first_orders, second_orders,
                all_orders, stable_periods)
            select $1, s.*
            from unnest($2::varchar[], $3::varchar[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[]) s
            """;

    /**
     * Both directions of the run $1's pairs, of each first one's the $3 with the greatest lift, of $2 periods, and who
     * looked at the second between $4 and $5.
     */
    private static final String MERGE = """
            with directed as (
                select {first} as first, {second} as second, orders, first_orders, second_orders, all_orders, stable_periods
                from association_stage where run_id = $1 and {first} is not null
                union all
                select {second}, {first}, orders, second_orders, first_orders, all_orders, stable_periods
                from association_stage where run_id = $1 and {first} is not null
            ), ranked as (
                select *, row_number() over (partition by first
                    order by orders::double precision / first_orders / second_orders desc, orders desc, second) as rank
                from directed
            ), viewed as (
                select {viewed} as thing, count(distinct e.customer_id)::int as viewers
                from behavior_event e
                join product p on p.id = e.product_id
                where e.kind = 'PRODUCT_VIEW' and e.occurred_at >= $4 and e.occurred_at < $5
                group by {viewed}
            ), found as (
                select r.*, coalesce(v.viewers, 0) as viewers,
                    orders::double precision / all_orders as support,
                    orders::double precision / first_orders as confidence,
                    orders::double precision * all_orders / (first_orders::double precision * second_orders) as lift
                from ranked r
                left join viewed v on v.thing = r.second
                where r.rank <= $3
            )
            merge into {target} t
            using found f on t.{first} = f.first and t.{second} = f.second
            when matched then update set orders = f.orders, {firstOrders} = f.first_orders,
                associated_orders = f.second_orders, all_orders = f.all_orders, support = f.support,
                confidence = f.confidence, lift = f.lift, periods = $2, stable_periods = f.stable_periods,
                viewers = f.viewers, run_id = $1
            when not matched then insert ({first}, {second}, orders, {firstOrders}, associated_orders, all_orders,
                    support, confidence, lift, periods, stable_periods, viewers, run_id)
                values (f.first, f.second, f.orders, f.first_orders, f.second_orders, f.all_orders, f.support,
                    f.confidence, f.lift, $2, f.stable_periods, f.viewers, $1)
            when not matched by source then delete
            """;

    static final String PUT_PRODUCTS = MERGE.replace("{target}", "product_association")
            .replace("{firstOrders}", "product_orders")
            .replace("{viewed}", "e.product_id")
            .replace("{first}", "product_id")
            .replace("{second}", "associated_product_id");

    static final String PUT_CATEGORIES = MERGE.replace("{target}", "category_association")
            .replace("{firstOrders}", "category_orders")
            .replace("{viewed}", "p.category")
            .replace("{first}", "category")
            .replace("{second}", "associated_category");

    static final String COUNT = """
            select (select count(*) from product_association) as products,
                (select count(*) from category_association) as categories,
                (select count(*) from product_association where stable_periods = periods) as stable
            """;

    private AssociationSql() {}
}
