package io.dangol.rfm;

/** The statements of a scoring run, in the order in which it needs them. */
final class ScoringSql {
    private ScoringSql() {}

    /** Dropped by the commit; seen by this run's connection alone. */
    static final String CREATE_WORK_TABLES = """
            create temp table rescored (
                customer_id bigint not null, last_order_at timestamptz, first_order_at timestamptz,
                window_first_at timestamptz, upcoming_at timestamptz, orders12 int not null, amount12 bigint not null,
                orders_total int not null, amount_total bigint not null, next_change_on date, fresh boolean not null,
                old_last_order_at timestamptz, old_orders12 int, old_amount12 bigint, old_orders_total int,
                old_amount_total bigint, old_segment_key varchar(40)
            ) on commit drop;
            create temp table moved (
                customer_id bigint not null, old_segment_key varchar(40) not null, segment_key varchar(40) not null,
                last_order_at timestamptz, orders12 int not null, amount12 bigint not null, orders_total int not null,
                amount_total bigint not null
            ) on commit drop
            """;

    static final String LAST_RUN = "select * from scoring_run order by as_of desc limit 1";

    static final String QUINTILES_OF =
            "select recency_cuts, frequency_cuts, value_cuts from scoring_run where run_id = $1";

    static final String LAST_CUTS = "select side, percent, amount12, orders12 from scoring_cut where run_id = $1";

    /** How many changes are announced, counted up to a limit. */
    static final String ESTIMATE = "select count(*) from (select 1 from purchase_change limit $1) c";

    /** Writes the figures of those already known; their segment stays or is decided at once, as the caller says. */
    static final String WRITE_FIGURES = """
            with written as (
                update score s
                set last_order_at = r.last_order_at, first_order_at = r.first_order_at,
                    window_first_at = r.window_first_at, upcoming_at = r.upcoming_at, orders12 = r.orders12,
                    amount12 = r.amount12, orders_total = r.orders_total, amount_total = r.amount_total,
                    next_change_on = r.next_change_on, segment_key = {segment}, run_id = {run}
                from rescored r where s.customer_id = r.customer_id and not r.fresh
                returning new.customer_id, old.segment_key was, new.segment_key becomes, new.last_order_at, new.orders12,
                    new.amount12, new.orders_total, new.amount_total)
            insert into moved select * from written where was <> becomes
            """;

    /** Writes those whom scoring had not met, and opens their first memberships at once. */
    static final String WRITE_FRESH = """
            with written as (
                insert into score
                select r.customer_id, r.last_order_at, r.first_order_at, r.window_first_at, r.upcoming_at, r.orders12,
                    r.amount12, r.orders_total, r.amount_total, {segment}, r.next_change_on, {run}
                from rescored r where r.fresh
                returning customer_id, segment_key, run_id, last_order_at, orders12, amount12, orders_total, amount_total)
            insert into membership (customer_id, from_at, segment_key, run_id, last_order_at, orders12, amount12,
                orders_total, amount_total)
            select customer_id, {asOf}, segment_key, run_id, last_order_at, orders12, amount12, orders_total, amount_total
            from written
            """;

    /** Decides the segment of everybody again. */
    static final String DECIDE_ALL = """
            with written as (
                update score s set segment_key = {segment}, run_id = {run} where s.segment_key <> {segment}
                returning new.customer_id, old.segment_key was, new.segment_key becomes, new.last_order_at, new.orders12,
                    new.amount12, new.orders_total, new.amount_total)
            insert into moved select * from written
            """;

    /** Decides the segment of those again over whom a cut-off moved: between its old and its new place, ends included. */
    static final String DECIDE_CROSSED = """
            with crossed as (
                select distinct m.customer_id
                from unnest({positions}, {lowAmounts}, {lowOrders}, {highAmounts}, {highOrders})
                    c (position, low_amount, low_orders, high_amount, high_orders)
                join score_band_member m on m.dimension = 'AOV' and m.position = c.position
                    and m.quotient between c.low_amount / c.low_orders and c.high_amount / c.high_orders
                    and m.amount * c.low_orders >= c.low_amount * m.orders
                    and m.amount * c.high_orders <= c.high_amount * m.orders),
            written as (
                update score s set segment_key = {segment}, run_id = {run}
                from crossed c where s.customer_id = c.customer_id and s.segment_key <> {segment}
                returning new.customer_id, old.segment_key was, new.segment_key becomes, new.last_order_at, new.orders12,
                    new.amount12, new.orders_total, new.amount_total)
            insert into moved select * from written
            """;

    static final String CLOSE_MEMBERSHIPS = """
            update membership m set to_at = {asOf} from moved v
            where m.customer_id = v.customer_id and m.to_at is null
            """;

    static final String OPEN_MEMBERSHIPS = """
            insert into membership (customer_id, from_at, segment_key, run_id, last_order_at, orders12, amount12,
                orders_total, amount_total)
            select customer_id, {asOf}, segment_key, {run}, last_order_at, orders12, amount12, orders_total, amount_total
            from moved
            """;

    static final String COUNT_SEGMENTS = """
            insert into segment_count (run_id, segment_key, customers, orders12, amount12)
            select {run}, segment_key, count(*), sum(orders12), sum(amount12) from score group by segment_key
            """;

    /** The previous run's sizes, changed by what was written since. */
    static final String CARRY_SEGMENT_COUNTS = """
            insert into segment_count (run_id, segment_key, customers, orders12, amount12)
            select {run}, segment_key, sum(customers), sum(orders12), sum(amount12) from (
                select segment_key, customers, orders12, amount12 from segment_count where run_id = {previous}
                union all
                select old_segment_key, 0, orders12 - old_orders12, amount12 - old_amount12 from rescored where not fresh
                union all
                select old_segment_key, -1, -orders12, -amount12 from moved
                union all
                select segment_key, 1, orders12, amount12 from moved
                union all
                select s.segment_key, 1, s.orders12, s.amount12 from rescored r join score s using (customer_id)
                where r.fresh) d
            group by segment_key having sum(customers) > 0
            """;

    static final String RECORD_RUN = """
            insert into scoring_run (run_id, model_id, kind, as_of, population, buyers, touched, moved, recency_cuts,
                frequency_cuts, value_cuts)
            values ($1, $2, $3, $4, $5, $6, (select count(*) from rescored), (select count(*) from moved) + (select count(*) from rescored where fresh), $7, $8, $9)
            returning touched, moved
            """;

    static final String RECORD_CUTS = """
            insert into scoring_cut (run_id, side, percent, amount12, orders12)
            select $1, * from unnest($2::text[], $3::numeric[], $4::bigint[], $5::int[])
            """;
}
