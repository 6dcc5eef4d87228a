package io.dangol.lifecycle;

/**
 * The statements of a lifecycle run, in the order in which it needs them. $1 is the as-of instant, $2 its day, $3 the
 * zone, $4 to $8 the settings: days and orders of NEW, days of the active window, orders of LOYAL and of a return.
 */
final class StageSql {
    static final String SETTINGS = "select * from lifecycle_settings order by version desc limit 1";

    /** What is null stays as it was. */
    static final String ADD_SETTINGS = """
            insert into lifecycle_settings (new_days, new_orders, active_days, loyal_orders, returning_orders, author,
                created_at)
            select coalesce($1, new_days), coalesce($2, new_orders), coalesce($3, active_days),
                coalesce($4, loyal_orders), coalesce($5, returning_orders), $6, $7
            from (select * from lifecycle_settings order by version desc limit 1) was
            returning *
            """;

    static final String LAST_RUN = "select * from lifecycle_run order by as_of desc limit 1";

    /** Dropped by the commit. */
    static final String CREATE_WORK_TABLES = """
            create temp table touched (customer_id bigint primary key) on commit drop;
            create temp table staged (
                customer_id bigint not null, stage varchar(16) not null, orders int not null, first_order_at timestamptz,
                last_order_at timestamptz, loyal_order_at timestamptz, orders_since_return int, upcoming_at timestamptz,
                next_change_on date, old_stage varchar(16)
            ) on commit drop;
            create temp table moved (customer_id bigint not null, old_stage varchar(16), stage varchar(16))
            on commit drop
            """;

    /** Who changed, and whose day has come. */
    static final String TOUCH = """
            with changed as (delete from lifecycle_change returning customer_id)
            insert into touched
            select customer_id from changed
            union
            select customer_id from customer_stage where next_change_on <= $1 or upcoming_at < $2
            """;

    static final String TOUCH_ALL = """
            with changed as (delete from lifecycle_change)
            insert into touched
            select id from customer where merged_into_id is null
            union
            select customer_id from customer_stage
            """;

    private static final String ORDERS = """
                select o.customer_id, o.ordered_at, local_day(o.ordered_at, $3) as day,
                    count(*) over (partition by o.customer_id) - row_number() over in_time + 1 as newest,
                    local_day(lag(o.ordered_at) over in_time, $3) as previous_day
                from purchase_order o
                where %s o.counted and o.customer_id is not null and o.ordered_at < $1::timestamptz
                window in_time as (partition by o.customer_id order by o.ordered_at)
            """;

    private static final String FACTS = """
                count(*)::int as orders, min(ordered_at) as first_order_at, max(ordered_at) as last_order_at,
                max(ordered_at) filter (where newest = $7::int) as loyal_order_at,
                (min(newest) filter (where previous_day < day - $6::int))::int as orders_since_return
            """;

    /** One probe of the covering index for each of the touched. */
    private static final String FACTS_OF_TOUCHED =
            """
            with facts as (
                select t.customer_id, f.*, u.upcoming_at
                from touched t
                cross join lateral (select %s from (%s) o) f
                cross join lateral (
                    select min(o.ordered_at) as upcoming_at from purchase_order o
                    where o.customer_id = t.customer_id and o.counted and o.customer_id is not null
                        and o.ordered_at >= $1::timestamptz) u)
            """.formatted(FACTS, ORDERS.formatted("o.customer_id = t.customer_id and"));

    /** The covering index alone, in its order. */
    private static final String FACTS_OF_ALL = """
            with ordered as (select customer_id, %s from (%s) o group by customer_id),
            ahead as (
                select customer_id, min(ordered_at) as upcoming_at from purchase_order
                where counted and customer_id is not null and ordered_at >= $1 group by customer_id),
            facts as (
                select t.customer_id, coalesce(o.orders, 0) as orders, o.first_order_at, o.last_order_at,
                    o.loyal_order_at, o.orders_since_return, a.upcoming_at
                from touched t
                left join ordered o using (customer_id)
                left join ahead a using (customer_id))
            """.formatted(FACTS, ORDERS.formatted(""));

    /** Days and stage from the facts. A rhythm holds only for the order that it was drawn from. */
    private static final String DECIDE = """
            , dated as (
                select f.*, local_day(f.first_order_at, $3) as first_day, local_day(f.last_order_at, $3) as last_day,
                    local_day(f.loyal_order_at, $3) as loyal_day, r.caution_on, r.imminent_on
                from facts f
                join customer c on c.id = f.customer_id and c.merged_into_id is null
                left join purchase_rhythm r on r.customer_id = f.customer_id and r.last_order_at = f.last_order_at),
            decided as (
                select d.*, case
                        when orders = 0 then 'PROSPECT'
                        when last_day < $2::date - $6::int then 'DORMANT'
                        when orders_since_return < $8::int then 'RESURRECTED'
                        when orders < $5::int and first_day >= $2::date - $4::int then 'NEW'
                        when imminent_on <= $2::date then 'CHURN_IMMINENT'
                        when caution_on <= $2::date then 'AT_RISK'
                        when loyal_day >= months_before($2::date, 12) then 'LOYAL'
                        else 'ACTIVE' end as stage
                from dated d)
            insert into staged
            select d.customer_id, d.stage, d.orders, d.first_order_at, d.last_order_at, d.loyal_order_at,
                d.orders_since_return, d.upcoming_at,
                (select min(day) from (values
                    (d.last_day + $6::int + 1), (d.first_day + $4::int + 1), (d.caution_on), (d.imminent_on),
                    (month_window_left(d.loyal_day, 12)), (local_day(d.upcoming_at, $3))) as next (day)
                 where day > $2::date),
                s.stage
            from decided d
            left join customer_stage s on s.customer_id = d.customer_id
            """;

    static final String STAGE_TOUCHED = FACTS_OF_TOUCHED + DECIDE;

    static final String STAGE_ALL = FACTS_OF_ALL + DECIDE;

    static final String MOVE = """
            insert into moved
            select customer_id, old_stage, stage from staged where stage is distinct from old_stage
            union all
            select s.customer_id, s.stage, null
            from touched t join customer_stage s using (customer_id) join customer c on c.id = s.customer_id
            where c.merged_into_id is not null
            """;

    static final String WRITE = """
            insert into customer_stage as kept
            select customer_id, stage, orders, first_order_at, last_order_at, loyal_order_at, orders_since_return,
                upcoming_at, next_change_on, $1
            from staged
            on conflict (customer_id) do update set
                stage = excluded.stage, orders = excluded.orders, first_order_at = excluded.first_order_at,
                last_order_at = excluded.last_order_at, loyal_order_at = excluded.loyal_order_at,
                orders_since_return = excluded.orders_since_return, upcoming_at = excluded.upcoming_at,
                next_change_on = excluded.next_change_on, run_id = excluded.run_id
            where (kept.stage, kept.orders, kept.first_order_at, kept.last_order_at, kept.loyal_order_at,
                    kept.orders_since_return, kept.upcoming_at, kept.next_change_on)
                is distinct from (excluded.stage, excluded.orders, excluded.first_order_at, excluded.last_order_at,
                    excluded.loyal_order_at, excluded.orders_since_return, excluded.upcoming_at, excluded.next_change_on)
            """;

    static final String FORGET_MERGED = """
            delete from customer_stage s using moved m where m.stage is null and s.customer_id = m.customer_id
            """;

    static final String CLOSE_INTERVALS = """
            update stage_interval i set to_at = $1 from moved m
            where m.old_stage is not null and i.customer_id = m.customer_id and i.to_at is null
            """;

    static final String OPEN_INTERVALS = """
            insert into stage_interval (customer_id, from_at, stage, run_id)
            select customer_id, $1, stage, $2 from moved where stage is not null
            """;

    static final String RECORD = """
            insert into lifecycle_run (run_id, settings_version, kind, as_of, touched, moved)
            values ($1, $2, $3, $4, (select count(*) from staged), (select count(*) from moved))
            returning touched, moved
            """;

    /** The sizes of the run before, changed by who moved. */
    static final String COUNT = """
            insert into stage_count (run_id, stage, customers)
            select $1, stage, sum(customers) from (
                select stage, customers from stage_count where run_id = $2
                union all
                select old_stage, -1 from moved where old_stage is not null
                union all
                select stage, 1 from moved where stage is not null) change
            group by stage having sum(customers) > 0
            """;

    private StageSql() {}
}
