package io.dangol.campaign;

/**
 * Whose anchor lies so that today is in the window: one row for each customer, {@code id}, with the {@code occasion} that
 * names the latest such anchor. What happens once in a life has a name without a day, so that a corrected day is not a new
 * occasion.
 */
final class AnchorSql {
    /** Values: from, to (exclusive). */
    static final String SIGN_UP = """
            select c.id, 'signed-up'::text as occasion
            from customer c
            where c.merged_into_id is null and c.signed_up_at >= ?::timestamptz and c.signed_up_at < ?::timestamptz
            """;

    /** Days of the window, each with the days of the year that fall on it. Values: the first day, how many follow. */
    private static final String DAYS = """
            (select ?::date + n as day from generate_series(0, ?::int) n) a
            cross join lateral (
                select month_day(a.day) as number
                union all
                select 229 where month_day(a.day) = 228 and month_day(a.day + 1) = 301
            ) m
            """;

    /** Values: those of {@link #DAYS}. */
    static final String BIRTHDAY = """
            select distinct on (c.id) c.id, 'birthday:' || extract(year from a.day)::int as occasion
            from\s""" + DAYS + """
            join customer c on month_day(c.birth_date) = m.number and c.merged_into_id is null
            where c.birth_date < a.day
            order by c.id, a.day desc
            """;

    /** Values: those of {@link #DAYS}, the zone twice. */
    static final String WARRANTY_ANNIVERSARY = """
            select distinct on (w.customer_id) w.customer_id as id, 'anniversary:' || a.day as occasion
            from\s""" + DAYS + """
            join warranty w on month_day(local_day(w.registered_at, ?)) = m.number
            where local_day(w.registered_at, ?) < a.day
            order by w.customer_id, a.day desc
            """;

    /** Values: the zone, from, to. */
    static final String WARRANTY_REGISTERED = """
            select distinct on (w.customer_id) w.customer_id as id, 'warranty:' || local_day(w.registered_at, ?) as occasion
            from warranty w
            where w.registered_at >= ?::timestamptz and w.registered_at < ?::timestamptz
            order by w.customer_id, w.registered_at desc
            """;

    /** Values: the zone, from, to. */
    static final String TIER_CHANGE = """
            select distinct on (t.customer_id) t.customer_id as id, 'tier:' || local_day(t.changed_at, ?) as occasion
            from tier_change t
            where t.changed_at >= ?::timestamptz and t.changed_at < ?::timestamptz
            order by t.customer_id, t.changed_at desc
            """;

    /** Values: the zone, from, to, now. */
    static final String COUPON_EXPIRY = """
            select distinct on (k.customer_id) k.customer_id as id, 'coupon:' || local_day(k.expires_at, ?) as occasion
            from coupon k
            where k.used_at is null and k.expires_at >= ?::timestamptz and k.expires_at < ?::timestamptz
              and k.issued_at < ?::timestamptz
            order by k.customer_id, k.expires_at desc
            """;

    /** Values: from, to, from. */
    static final String FIRST_ORDER = """
            select distinct o.customer_id as id, 'first-order'::text as occasion
            from purchase_order o
            where o.counted and o.customer_id is not null
              and o.ordered_at >= ?::timestamptz and o.ordered_at < ?::timestamptz
              and not exists (
                select from purchase_order e
                where e.customer_id = o.customer_id and e.counted and e.ordered_at < ?::timestamptz)
            """;

    /** Values: from, to, to, now. */
    static final String LAST_ORDER = """
            select distinct on (o.customer_id) o.customer_id as id, 'order:' || o.id as occasion
            from purchase_order o
            where o.counted and o.customer_id is not null
              and o.ordered_at >= ?::timestamptz and o.ordered_at < ?::timestamptz
              and not exists (
                select from purchase_order e
                where e.customer_id = o.customer_id and e.counted
                  and e.ordered_at >= ?::timestamptz and e.ordered_at < ?::timestamptz)
            order by o.customer_id, o.ordered_at desc, o.id desc
            """;

    /** Values: from, to, products, categories. */
    static final String PRODUCT_ORDER = """
            select distinct on (o.customer_id) o.customer_id as id, 'order:' || o.id as occasion
            from purchase_order o
            join order_item i on i.order_id = o.id
            join product p on p.id = i.product_id
            where o.counted and o.customer_id is not null
              and o.ordered_at >= ?::timestamptz and o.ordered_at < ?::timestamptz
              and (p.id = any (?::bigint[]) or p.category = any (?::varchar[]))
            order by o.customer_id, o.ordered_at desc, o.id desc
            """;

    private AnchorSql() {}
}
