package io.dangol.rfm;

/** How a scoring run comes by the customers' figures. */
final class FigureSql {
    private FigureSql() {}

    /** What a customer's counted orders amount to. One that is dated at or after the as-of instant is only announced. */
    static final String FIGURES = """
            max(o.ordered_at) filter (where o.ordered_at < {asOf}) last_order_at,
            min(o.ordered_at) filter (where o.ordered_at < {asOf}) first_order_at,
            min(o.ordered_at) filter (where o.ordered_at >= {yearStart} and o.ordered_at < {asOf}) window_first_at,
            min(o.ordered_at) filter (where o.ordered_at >= {asOf}) upcoming_at,
            (count(*) filter (where o.ordered_at >= {yearStart} and o.ordered_at < {asOf}))::int orders12,
            coalesce(sum(o.net_amount) filter (where o.ordered_at >= {yearStart} and o.ordered_at < {asOf}), 0)::bigint
                amount12,
            (count(*) filter (where o.ordered_at < {asOf}))::int orders_total,
            coalesce(sum(o.net_amount) filter (where o.ordered_at < {asOf}), 0)::bigint amount_total
            """;

    private static final String STORED = """
            (s.last_order_at, s.first_order_at, s.window_first_at, s.upcoming_at, s.orders12, s.amount12, s.orders_total,
                s.amount_total""";

    /** Whose orders do not add up to the stored figures, among everybody. */
    static final String DIFFERING = """
            select coalesce(f.customer_id, s.customer_id) from (
                select o.customer_id, max(o.ordered_at) last_order_at, min(o.ordered_at) first_order_at, count(*) n,
                    sum(o.net_amount) amount, count(*) filter (where o.ordered_at >= {yearStart}) n12,
                    sum(o.net_amount) filter (where o.ordered_at >= {yearStart}) amount12
                from purchase_order o where o.counted and o.customer_id is not null group by o.customer_id) f
            full join score s on s.customer_id = f.customer_id
            where case when f.customer_id is null then s.orders_total > 0 or s.upcoming_at is not null
                else f.n is distinct from s.orders_total or f.n12 is distinct from s.orders12
                    or f.amount is distinct from s.amount_total or coalesce(f.amount12, 0) is distinct from s.amount12
                    or f.last_order_at is distinct from s.last_order_at
                    or f.first_order_at is distinct from s.first_order_at end
            """;

    /**
     * The figures of everybody whose purchases changed or have orders that come into sight, where they differ from the
     * stored ones or are due.
     *
     * <p>A lateral holds the plan to one probe of the covering index for each of them, however many there are, in the
     * order in which indexes and rows lie, so that neighbours are found in memory. A customer
     * that scoring has not met and that has no counted order either stays unknown.
     */
    static final String RESCORE_TOUCHED = """
            with changed as (delete from purchase_change returning customer_id),
            touched as (
                select customer_id from changed union select customer_id from score where upcoming_at < {asOf}
                {alsoDiffering} order by 1)
            insert into rescored
            select t.customer_id, n.*, {nextChange}, s.customer_id is null, s.last_order_at, s.orders12, s.amount12,
                s.orders_total, s.amount_total, s.segment_key
            from touched t
            cross join lateral (
                select {figures} from purchase_order o
                where o.customer_id = t.customer_id and o.counted and o.customer_id is not null) n
            left join lateral (select * from score s where s.customer_id = t.customer_id offset 0) s on true
            where case when s.customer_id is null then n.last_order_at is not null or n.upcoming_at is not null
                else (n.last_order_at, n.first_order_at, n.window_first_at, n.upcoming_at, n.orders12, n.amount12,
                    n.orders_total, n.amount_total) is distinct from
            """ + STORED + ") or s.next_change_on <= {day} end";

    /**
     * The figures of the others whose day has come: of their orders, only those that leave the 12 months are read, for
     * nothing else about them can have changed.
     */
    static final String RESCORE_DUE = """
            insert into rescored
            select s.customer_id, n.last_order_at, s.first_order_at, n.window_first_at, n.upcoming_at,
                s.orders12 - gone.orders, s.amount12 - gone.amount, s.orders_total, s.amount_total, {nextChange}, false,
                s.last_order_at, s.orders12, s.amount12, s.orders_total, s.amount_total, s.segment_key
            from score s
            cross join lateral (
                select count(*)::int orders, coalesce(sum(o.net_amount), 0)::bigint amount from purchase_order o
                where s.window_first_at < {yearStart} and o.customer_id = s.customer_id and o.counted
                    and o.customer_id is not null and o.ordered_at >= s.window_first_at and o.ordered_at < {yearStart}) gone
            cross join lateral (
                select s.last_order_at, s.upcoming_at, case when s.window_first_at < {yearStart} then (
                    select min(o.ordered_at) from purchase_order o
                    where o.customer_id = s.customer_id and o.counted and o.customer_id is not null
                        and o.ordered_at >= {yearStart} and o.ordered_at < {asOf})
                    else s.window_first_at end window_first_at
                offset 0) n
            where s.next_change_on <= {day} and not exists (select from rescored r where r.customer_id = s.customer_id)
            order by s.customer_id
            """;

    /**
     * Everybody's figures, where they differ from the stored ones or the model asks for other boundaries. The few orders
     * that are only announced are read apart, so that none of the many others is asked whether it is one.
     */
    static final String RESCORE_ALL = """
            with changed as (delete from purchase_change)
            insert into rescored
            select coalesce(f.customer_id, s.customer_id), f.last_order_at, f.first_order_at, f.window_first_at,
                f.upcoming_at, coalesce(f.orders12, 0), coalesce(f.amount12, 0), coalesce(f.orders_total, 0),
                coalesce(f.amount_total, 0), {nextChange}, s.customer_id is null, s.last_order_at, s.orders12, s.amount12,
                s.orders_total, s.amount_total, s.segment_key
            from (
                select coalesce(p.customer_id, a.customer_id) customer_id, p.last_order_at, p.first_order_at,
                    p.window_first_at, a.upcoming_at, p.orders12, p.amount12, p.orders_total, p.amount_total
                from (
                    select o.customer_id, max(o.ordered_at) last_order_at, min(o.ordered_at) first_order_at,
                        min(o.ordered_at) filter (where o.ordered_at >= {yearStart}) window_first_at,
                        (count(*) filter (where o.ordered_at >= {yearStart}))::int orders12,
                        (sum(o.net_amount) filter (where o.ordered_at >= {yearStart}))::bigint amount12,
                        count(*)::int orders_total, sum(o.net_amount)::bigint amount_total
                    from purchase_order o
                    where o.counted and o.customer_id is not null and o.ordered_at < {asOf} group by o.customer_id) p
                full join (
                    select o.customer_id, min(o.ordered_at) upcoming_at from purchase_order o
                    where o.counted and o.customer_id is not null and o.ordered_at >= {asOf} group by o.customer_id) a
                    on a.customer_id = p.customer_id) f
            full join score s on s.customer_id = f.customer_id
            where s.customer_id is null or s.next_change_on <= {day} or {remodelled}
                or (f.last_order_at, f.first_order_at, f.window_first_at, f.upcoming_at, coalesce(f.orders12, 0),
                coalesce(f.amount12, 0), coalesce(f.orders_total, 0), coalesce(f.amount_total, 0)) is distinct from
            """ + STORED + ")";
}
