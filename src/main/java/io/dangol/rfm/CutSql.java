package io.dangol.rfm;

/** Where the cuts lie: histograms, and bands of customers around each cut, rebuilt or kept by differences. */
final class CutSql {
    private CutSql() {}

    /** Everybody's new figures while those of the fresh ones are not written yet. */
    private static final String CURRENT = """
            with c as (
                select customer_id, last_order_at, orders12, amount12, orders_total, amount_total from score
                where orders_total > 0
                union all
                select customer_id, last_order_at, orders12, amount12, orders_total, amount_total from rescored
                where fresh and orders_total > 0)
            """;

    static final String FORGET_HISTOGRAMS = "delete from score_histogram";

    static final String FORGET_BANDS = "with m as (delete from score_band_member) delete from score_band";

    static final String COUNT_HISTOGRAMS = CURRENT + """
            insert into score_histogram
            select 'FREQUENCY', orders_total, count(*) from c group by orders_total
            union all
            select 'RECENCY', (local_day(last_order_at, {zone}) - date '1970-01-01'), count(*) from c group by 2
            """;

    static final String COUNT_BUYERS =
            CURRENT + "select (count(*) filter (where orders12 > 0))::int population, count(*)::int buyers from c";

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
            select 'AOV' dimension, width_bucket(amount12 / orders12, {aovEdges}) bucket, count(*)::int customers from c
            where orders12 > 0 and cardinality({aovEdges}) > 0 group by 2
            union all
            select 'VALUE', width_bucket(amount_total, {valueEdges}), count(*)::int from c
            where cardinality({valueEdges}) > 0 group by 2
            """;

    static final String SET_UP_BANDS = """
            insert into score_band (dimension, position, low, high, below)
            select * from unnest($1::text[], $2::smallint[], $3::bigint[], $4::bigint[], $5::int[])
            """;

    static final String FILL_BANDS = CURRENT + """
            insert into score_band_member
            select c.customer_id, b.dimension, b.position, c.amount12, c.orders12 from c
            join score_band b on b.dimension = 'AOV' and c.amount12 / c.orders12 between b.low and b.high
            where c.orders12 > 0
            union all
            select c.customer_id, b.dimension, b.position, c.amount_total, 1 from c
            join score_band b on b.dimension = 'VALUE' and c.amount_total between b.low and b.high
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
                        then coalesce((r.amount12 / nullif(r.orders12, 0) < b.low)::int, 0)
                            - coalesce((r.old_amount12 / nullif(r.old_orders12, 0) < b.low)::int, 0)
                        else (r.orders_total > 0 and r.amount_total < b.low)::int
                            - coalesce((r.old_orders_total > 0 and r.old_amount_total < b.low)::int, 0)
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
     * The customers at these ranks, where the bands reach so far.
     *
     * <p>Ranks are by amount ÷ orders exactly. Whole quotients order all but those with equal ones; among these, of which
     * each fraction's denominator has at most ten digits so that distinct ones differ by more than 10⁻²⁰, 24 decimals do.
     * The hits are few and materialized: a plan that meets them last joins the bands with themselves.
     */
    static final String VALUES_AT_RANKS = """
            with m as (
                select dimension, position, amount, orders, amount / orders quotient,
                    row_number() over (partition by dimension, position order by amount / orders) ordinal
                from score_band_member),
            hit as materialized (
                select t.*, t.rank - b.below ordinal, m.quotient
                from unnest($1::text[], $2::smallint[], $3::bigint[]) t (dimension, position, rank)
                join score_band b using (dimension, position)
                join m on m.dimension = t.dimension and m.position = t.position and m.ordinal = t.rank - b.below),
            tied as (
                select h.dimension, h.position, h.rank, h.ordinal, m.amount, m.orders,
                    min(m.ordinal) over (partition by h.dimension, h.position, h.rank) - 1
                        + row_number() over (partition by h.dimension, h.position, h.rank
                            order by m.amount::numeric(44, 24) / m.orders) exact_ordinal
                from hit h join m using (dimension, position, quotient))
            select dimension, position, rank, amount, orders from tied where exact_ordinal = ordinal
            """;
}
