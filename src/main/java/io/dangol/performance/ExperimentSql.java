package io.dangol.performance;

/** The sums behind experiments. */
final class ExperimentSql {
    /**
     * Sums over the members of each arm and slice: asks of campaign $1, the former period's beginning $2, from $3, to $4.
     * Who entered later is counted from then on. The placeholders take the slice and the join that it needs, both constants of {@link ExperimentSlicing}.
     */
    static final String ARMS = """
            with ask as (
                select n, campaign_id, previous_from, from_at, to_at
                from unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[])
                    with ordinality as asked(campaign_id, previous_from, from_at, to_at, n)
            ), person as materialized (
                select a.n, p.customer_id, p.arm_key, %s as slice, greatest(a.from_at, p.entered_at) as from_at, a.to_at,
                    case when p.entered_at > a.from_at then p.entered_at - (a.to_at - p.entered_at)
                        else a.previous_from end as previous_from
                from ask a
                join experiment_person p on p.campaign_id = a.campaign_id and p.campaign_id = any ($1)
                %s
                where p.entered_at is null or p.entered_at < a.to_at
            ), bought as (
                select p.n, p.arm_key, p.slice, p.customer_id, p.from_at, p.to_at,
                    count(o.ordered_at) filter (where o.ordered_at >= p.from_at) as orders,
                    coalesce(sum(o.net_amount) filter (where o.ordered_at >= p.from_at), 0) as spend,
                    coalesce(sum(o.net_amount) filter (where o.ordered_at < p.from_at), 0) as former
                from person p
                left join purchase_order o on o.customer_id = p.customer_id and o.counted
                    and o.ordered_at >= p.previous_from and o.ordered_at < p.to_at
                group by p.n, p.arm_key, p.slice, p.customer_id, p.from_at, p.to_at
            ), figure as (
                select b.*, exists (
                        select from behavior_event e
                        where e.customer_id = b.customer_id and e.kind = 'VISIT'
                          and e.occurred_at >= b.from_at and e.occurred_at < b.to_at) as visits
                from bought b
            )
            select f.n, f.arm_key, f.slice, count(*) as members,
                sum(f.former) as former, sum(f.former * f.former) as former_squares,
                count(*) filter (where f.orders > 0) as ordered,
                coalesce(sum(f.former) filter (where f.orders > 0), 0) as ordered_former,
                count(*) filter (where f.visits) as visited,
                coalesce(sum(f.former) filter (where f.visits), 0) as visited_former,
                sum(f.spend) as spend, sum(f.spend * f.spend) as spend_squares, sum(f.spend * f.former) as spend_former,
                sum(f.orders) as orders, sum(f.orders * f.orders) as orders_squares,
                sum(f.orders * f.former) as orders_former, sum(f.orders * f.spend) as orders_spend,
                coalesce(sum(f.spend) filter (where f.visits), 0) as visited_spend
            from figure f
            group by f.n, f.arm_key, f.slice
            order by f.n, f.slice, f.arm_key
            """;

    /** The planned arms of the campaigns $1, the control first. */
    static final String PLAN = """
            select campaign_id, arm_key, name, control, weight
            from experiment_arm
            where campaign_id = any ($1)
            order by campaign_id, position
            """;

    private ExperimentSql() {}
}
