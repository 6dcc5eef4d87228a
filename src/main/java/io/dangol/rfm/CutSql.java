package io.dangol.rfm;

/** Where the cuts lie: histograms, and bands of customers around each cut, rebuilt or kept by differences. */
final class CutSql {
    private CutSql() {}

    /** Everybody's new figures while those of the fresh ones are not written yet. */
    private static final String CURRENT = """
            with c as not materialized (
                select customer_id, last_order_at, orders12, amount12, orders_total, amount_total from score
                where orders_total > 0
                union all
                select customer_id, last_order_at, orders12, amount12, orders_total, amount_total from rescored
                where fresh and orders_total > 0)
            """;

    static final String FORGET_HISTOGRAMS = "delete from score_histogram";

    static final String FORGET_BANDS = "with m as (delete from score_band_member) delete from score_band";

    /** Both histograms in one reading, which also tells how many there are. */
    static final String COUNT_HISTOGRAMS = CURRENT + """
            , counted as (
                select orders_total, local_day(last_order_at, {zone}) - date '1970-01-01' last_day, count(*)::int customers,
                    (count(*) filter (where orders12 > 0))::int population
                from c group by grouping sets ((orders_total), (2))),
            kept as (
                insert into score_histogram
                select case when orders_total is null then 'RECENCY' else 'FREQUENCY' end, coalesce(orders_total, last_day),
                    customers
                from counted)
            select coalesce(sum(population), 0)::int population, coalesce(sum(customers), 0)::int buyers
            from counted where orders_total is not null
            """;

    /**
     * Whole values near both ends of each band. They need not be exact: a band is any range of values around a cut, and
     * who is below it is counted afterwards.
     */
    static final String FIND_BAND_ENDS = CURRENT + """
            select (percentile_disc({aov}) within group (order by amount12 / orders12) filter (where orders12 > 0)) aov,
                (percentile_disc({value}) within group (order by amount_total)) value
            from c
            """;

    /** Edges are the bands' low ends and the first values above their high ends, distinct and ascending. */
    static final String COUNT_BETWEEN_EDGES = CURRENT + """
            select case when orders12 > 0 and cardinality({aovEdges}) > 0
                    then width_bucket(amount12 / orders12, {aovEdges}) end aov,
                width_bucket(amount_total, {valueEdges}) value, count(*)::int customers
            from c group by 1, 2
            """;

    static final String SET_UP_BANDS = """
            insert into score_band (dimension, position, low, high, pivot, below)
            select dimension, position, low, high, low, below
            from unnest($1::text[], $2::smallint[], $3::bigint[], $4::bigint[], $5::int[])
                b (dimension, position, low, high, below)
            """;

    /** Most customers are near no band: those who are, are found in one reading, and only they are compared with each. */
    static final String FILL_BANDS = CURRENT + """
            , near as materialized (
                select customer_id, amount12, orders12, amount_total, amount12 / nullif(orders12, 0) quotient from c
                where width_bucket(amount12 / nullif(orders12, 0), {aovEdges}) = any({aovInside})
                    or width_bucket(amount_total, {valueEdges}) = any({valueInside}))
            insert into score_band_member
            select n.customer_id, b.dimension, b.position, n.amount12, n.orders12 from near n
            join score_band b on b.dimension = 'AOV' and n.quotient between b.low and b.high
            union all
            select n.customer_id, b.dimension, b.position, n.amount_total, 1 from near n
            join score_band b on b.dimension = 'VALUE' and n.amount_total between b.low and b.high
            """;

    static final String CARRY_HISTOGRAMS = """
            merge into score_histogram h using (
                select dimension, value, sum(n)::int n from (
                    select 'FREQUENCY' dimension, orders_total value, 1 n from rescored where orders_total > 0
                    union all
                    select 'FREQUENCY', old_orders_total, -1 from rescored where old_orders_total > 0
                    union all
                    select 'RECENCY', local_day(last_order_at, {zone}) - date '1970-01-01', 1 from rescored
                    where orders_total > 0
                    union all
                    select 'RECENCY', local_day(old_last_order_at, {zone}) - date '1970-01-01', -1 from rescored
                    where old_orders_total > 0) each_change
                group by dimension, value having sum(n) <> 0) d
            on h.dimension = d.dimension and h.value = d.value
            when matched and h.customers + d.n = 0 then delete
            when matched then update set customers = h.customers + d.n
            when not matched then insert values (d.dimension, d.value, d.n)
            """;

    static final String CARRY_BANDS = """
            update score_band b
            set below = b.below + d.n
            from (select b.dimension, b.position, sum(
                    case when b.dimension = 'AOV'
                        then coalesce((r.amount12 / nullif(r.orders12, 0) < b.pivot)::int, 0)
                            - coalesce((r.old_amount12 / nullif(r.old_orders12, 0) < b.pivot)::int, 0)
                        else (r.orders_total > 0 and r.amount_total < b.pivot)::int
                            - coalesce((r.old_orders_total > 0 and r.old_amount_total < b.pivot)::int, 0)
                    end) n
                from score_band b cross join rescored r group by b.dimension, b.position) d
            where b.dimension = d.dimension and b.position = d.position and d.n <> 0
            """;

    static final String LEAVE_BANDS =
            "delete from score_band_member m using rescored r where m.customer_id = r.customer_id";

    static final String ENTER_BANDS = """
            insert into score_band_member
            select r.customer_id, b.dimension, b.position, r.amount12, r.orders12 from rescored r
            join score_band b on b.dimension = 'AOV' and r.amount12 / nullif(r.orders12, 0) between b.low and b.high
            union all
            select r.customer_id, b.dimension, b.position, r.amount_total, 1 from rescored r
            join score_band b on b.dimension = 'VALUE' and r.amount_total between b.low and b.high
            where r.orders_total > 0
            """;

    static final String CARRY_BUYERS = """
            select (sum((orders12 > 0)::int) - coalesce(sum((old_orders12 > 0)::int), 0))::int population,
                (sum((orders_total > 0)::int) - coalesce(sum((old_orders_total > 0)::int), 0))::int buyers
            from rescored
            """;

    static final String HISTOGRAMS =
            "select dimension, value, customers from score_histogram order by dimension, value";

    /**
     * The customers at these ranks, where the bands reach so far; from then on each band counts from its cut.
     *
     * <p>Ranks are by amount ÷ orders exactly. Whole quotients order all but those with equal ones. Among these fractions,
     * whose denominators have at most ten digits, different ones differ by more than 10⁻²⁰: 24 decimals tell them apart.
     */
    static final String VALUES_AT_RANKS = """
            with hit as materialized (
                select t.dimension, t.position, t.rank, found.quotient, b.below
                    + (select count(*) from score_band_member m
                        where m.dimension = t.dimension and m.position = t.position
                            and m.quotient >= b.pivot and m.quotient < found.quotient)
                    - (select count(*) from score_band_member m
                        where m.dimension = t.dimension and m.position = t.position
                            and m.quotient < b.pivot and m.quotient >= found.quotient) below
                from unnest($1::text[], $2::smallint[], $3::bigint[]) t (dimension, position, rank)
                join score_band b on b.dimension = t.dimension and b.position = t.position
                cross join lateral (
                    (select m.quotient from score_band_member m
                     where t.rank > b.below and m.dimension = t.dimension and m.position = t.position
                        and m.quotient >= b.pivot
                     order by m.dimension, m.position, m.quotient offset greatest(t.rank - b.below - 1, 0) limit 1)
                    union all
                    (select m.quotient from score_band_member m
                     where t.rank <= b.below and m.dimension = t.dimension and m.position = t.position
                        and m.quotient < b.pivot
                     order by m.dimension desc, m.position desc, m.quotient desc
                     offset greatest(b.below - t.rank, 0) limit 1)) found),
            counted as (
                update score_band b set pivot = h.quotient, below = h.below
                from (select distinct on (dimension, position) * from hit order by dimension, position, rank) h
                where b.dimension = h.dimension and b.position = h.position),
            placed as (
                select h.dimension, h.position, h.rank, h.below, m.amount, m.orders,
                    row_number() over (partition by h.dimension, h.position, h.rank
                        order by m.amount::numeric(44, 24) / m.orders) place
                from hit h join score_band_member m using (dimension, position, quotient))
            select dimension, position, rank, amount, orders from placed where below + place = rank
            """;
}
