package io.dangol.performance;

/**
 * The figures behind KPI results. Each statement answers many asks at once, given as arrays: the campaign, and the
 * instants between which facts count.
 */
final class FigureSql {
    /**
     * Funnel and attribution: asks of campaign $1, medium $2 (null for all), from $3, to $4.
     *
     * <p>A sender that reports no delivery at all on a medium is believed to have delivered what it sent and did not
     * bounce; an opened or clicked message was delivered. An order belongs to the campaign of the last click before it
     * whose attribution window it lies in, else of the last such delivery, whichever campaign that is.
     */
    static final String FUNNEL = """
            with ask as (
                select n, campaign_id, medium, from_at, to_at
                from unnest($1::bigint[], $2::varchar[], $3::timestamptz[], $4::timestamptz[])
                    with ordinality as asked(campaign_id, medium, from_at, to_at, n)
            ), person as (
                select a.n, p.customer_id, p.arm
                from ask a
                join campaign_person p on p.campaign_id = a.campaign_id and p.campaign_id = any ($1)
                where p.entered_at is null or p.entered_at < a.to_at
            ), contact as (
                select a.n, e.customer_id, e.medium,
                    count(*) filter (where e.kind = 'SENT') as sends,
                    bool_or(e.kind = 'DELIVERED') as reported,
                    bool_or(e.kind = 'BOUNCED') as bounced,
                    bool_or(e.kind in ('DELIVERED', 'OPENED', 'CLICKED')) as reached,
                    bool_or(e.kind in ('OPENED', 'CLICKED')) as opened,
                    bool_or(e.kind = 'CLICKED') as clicked,
                    bool_or(e.kind = 'OPTED_OUT') as opted_out
                from ask a
                join message_event e on e.campaign_id = a.campaign_id
                    and (a.medium is null or e.medium = a.medium)
                    and e.occurred_at >= a.from_at and e.occurred_at < a.to_at
                group by a.n, e.customer_id, e.medium
            ), sender as (
                select n, medium, bool_or(reported) as reports from contact group by n, medium
            ), recipient as (
                select c.n, c.customer_id,
                    sum(c.sends) as sends,
                    bool_or(c.reached or not s.reports and c.sends > 0 and not c.bounced) as delivered,
                    bool_or(c.opened) as opened,
                    bool_or(c.clicked) as clicked,
                    bool_or(c.opted_out) as opted_out
                from contact c
                join sender s on s.n = c.n and s.medium = c.medium
                group by c.n, c.customer_id
            ), attributed as (
                select a.n, o.customer_id, count(*) as orders, sum(o.net_amount) as revenue
                from ask a
                join recipient r on r.n = a.n and r.delivered
                join purchase_order o on o.customer_id = r.customer_id and o.counted
                    and o.ordered_at >= a.from_at and o.ordered_at < a.to_at
                cross join lateral attributed_touch(o.customer_id, o.ordered_at, a.to_at) last
                where a.medium is null and last.campaign_id = a.campaign_id
                group by a.n, o.customer_id
            ), told as (
                select n, customer_id, arm, null::bigint as sends, false as delivered, false as opened, false as clicked,
                    false as opted_out, null::bigint as orders, null::numeric as revenue
                from person
                union all
                select n, customer_id, null, sends::bigint, delivered, opened, clicked, opted_out, null, null from recipient
                union all
                select n, customer_id, null, null, false, false, false, false, orders, revenue from attributed
            ), customer_told as (
                -- Put together by grouping: the planner cannot guess how large these sets are, and joined they may go quadratic.
                select n, customer_id, max(arm) as arm, count(sends) > 0 as sent, sum(sends) as sends,
                    bool_or(delivered) as delivered, bool_or(opened) as opened, bool_or(clicked) as clicked,
                    bool_or(opted_out) as opted_out, sum(orders) as orders, sum(revenue) as revenue
                from told
                group by n, customer_id
            )
            select n,
                count(*) filter (where arm = 'TREATMENT') as treated,
                count(*) filter (where arm = 'HOLDOUT') as held_out,
                count(*) filter (where arm = 'HOLDOUT' and sent) as sent_to_holdout,
                count(*) filter (where arm is null and sent) as sent_outside,
                count(*) filter (where arm = 'TREATMENT' and sent) as sent,
                coalesce(sum(sends) filter (where arm = 'TREATMENT'), 0)::bigint as sends,
                count(*) filter (where arm = 'TREATMENT' and delivered) as delivered,
                count(*) filter (where arm = 'TREATMENT' and opened) as opened,
                count(*) filter (where arm = 'TREATMENT' and clicked) as clicked,
                count(*) filter (where arm = 'TREATMENT' and opted_out) as opted_out,
                count(orders) filter (where arm = 'TREATMENT') as ordered,
                coalesce(sum(orders) filter (where arm = 'TREATMENT'), 0)::bigint as orders,
                coalesce(sum(revenue) filter (where arm = 'TREATMENT'), 0) as revenue,
                coalesce(sum(revenue * revenue) filter (where arm = 'TREATMENT'), 0) as revenue_squares
            from customer_told
            group by n
            order by n
            """;

    /**
     * What the members of each arm bought: asks of campaign $1, the former period's beginning $2, from $3, to $4. Who entered
     * later is counted from then on, against as long a time before it; {@code presence} is the share of the time from $3 to
     * $4 in which a member was one, on average.
     */
    static final String MEMBERS = """
            with ask as (
                select n, campaign_id, previous_from, from_at, to_at
                from unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[])
                    with ordinality as asked(campaign_id, previous_from, from_at, to_at, n)
            ), present as (
                select a.n, p.arm, p.customer_id, a.to_at, greatest(a.from_at, p.entered_at) as from_at,
                    case when p.entered_at > a.from_at then p.entered_at - (a.to_at - p.entered_at)
                        else a.previous_from end as previous_from,
                    case when p.entered_at > a.from_at
                        then extract(epoch from a.to_at - p.entered_at) / extract(epoch from a.to_at - a.from_at)
                        else 1 end as presence
                from ask a
                join campaign_person p on p.campaign_id = a.campaign_id and p.campaign_id = any ($1)
                where p.entered_at is null or p.entered_at < a.to_at
            ), figure as (
                select p.n, p.arm, p.customer_id, p.presence,
                    count(o.ordered_at) filter (where o.ordered_at >= p.from_at) as orders,
                    coalesce(sum(o.net_amount) filter (where o.ordered_at >= p.from_at), 0) as spend,
                    count(o.ordered_at) filter (where o.ordered_at < p.from_at) as former_orders,
                    coalesce(sum(o.net_amount) filter (where o.ordered_at < p.from_at), 0) as former_spend
                from present p
                left join purchase_order o on o.customer_id = p.customer_id and o.counted
                    and o.ordered_at >= p.previous_from and o.ordered_at < p.to_at
                group by p.n, p.arm, p.customer_id, p.presence
            )
            select n, arm, count(*) as members, avg(presence)::float8 as presence,
                sum(spend) as spend, sum(spend * spend) as spend_squares,
                sum(former_spend) as former_spend, sum(former_spend * former_spend) as former_spend_squares,
                sum(spend * former_spend) as spend_products,
                sum(orders) as orders, sum(orders * orders) as orders_squares,
                sum(former_orders) as former_orders, sum(former_orders * former_orders) as former_orders_squares,
                sum(orders * former_orders) as orders_products,
                count(*) filter (where orders >= 2) as again,
                count(*) filter (where former_orders >= 2) as formerly_again,
                count(*) filter (where orders >= 2 and former_orders >= 2) as again_both
            from figure
            group by n, arm
            """;

    /**
     * Who slept and woke: asks of campaign $1, the instant $2 since which a sleeper did not order, from $3, to $4; all later
     * by as much as a member entered later.
     */
    static final String RETURNS = """
            select a.n, p.arm, count(*) as members, count(*) filter (where f.returned) as returned
            from unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[])
                with ordinality as a(campaign_id, asleep_since, from_at, to_at, n)
            join campaign_person p on p.campaign_id = a.campaign_id and p.campaign_id = any ($1)
            cross join lateral (select greatest(a.from_at, p.entered_at) as from_at) own
            cross join lateral (
                select max(o.ordered_at) filter (where o.ordered_at < own.from_at) as last_before,
                    bool_or(o.ordered_at >= own.from_at) as returned
                from purchase_order o
                where o.customer_id = p.customer_id and o.counted and o.ordered_at < a.to_at
            ) f
            where own.from_at < a.to_at and f.last_before < a.asleep_since + (own.from_at - a.from_at)
            group by a.n, p.arm
            """;

    /** Products bookmarked and then bought: asks of campaign $1, from $2, to $3. */
    static final String BOOKMARKS = """
            with bookmark as (
                select a.n, a.to_at, p.arm, p.customer_id, b.product_id, min(b.occurred_at) as since
                from unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[])
                    with ordinality as a(campaign_id, from_at, to_at, n)
                join campaign_person p on p.campaign_id = a.campaign_id and p.campaign_id = any ($1)
                join behavior_event b on b.customer_id = p.customer_id and b.kind = 'BOOKMARK'
                    and b.product_id is not null and b.occurred_at >= greatest(a.from_at, p.entered_at)
                    and b.occurred_at < a.to_at
                group by a.n, a.to_at, p.arm, p.customer_id, b.product_id
            ), own as (
                select b.n, b.arm, b.customer_id, count(*) as cases,
                    count(*) filter (where exists (
                        select
                        from purchase_order o
                        join order_item i on i.order_id = o.id
                        where o.customer_id = b.customer_id and o.counted
                          and o.ordered_at >= b.since and o.ordered_at < b.to_at and i.product_id = b.product_id)) as hits
                from bookmark b
                group by b.n, b.arm, b.customer_id
            )
            select n, arm, count(*) as members, sum(cases)::bigint as cases, sum(hits)::bigint as hits,
                sum(cases * cases) as cases_squares, sum(hits * hits) as hits_squares,
                sum(cases * hits) as products
            from own
            group by n, arm
            """;

    private FigureSql() {}
}
