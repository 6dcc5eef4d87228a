-- What recording the same five promises takes in SQL written by hand for this one campaign: the funnel, the orders that
-- belong to it by the last click or else delivery, and what the members of both arms bought.
\set ON_ERROR_STOP on
with campaign_of as (
    select id, audience_as_of as since, :'as_of'::timestamptz as until from campaign where key = 'bench'
), reached as (
    select e.customer_id, count(*) filter (where e.kind = 'SENT') as sends, bool_or(e.kind = 'CLICKED') as clicked
    from message_event e, campaign_of c
    where e.campaign_id = c.id and e.occurred_at >= c.since and e.occurred_at < c.until
    group by e.customer_id
), attributed as (
    select o.customer_id, count(*) as orders, sum(o.net_amount) as revenue
    from campaign_of c
    join purchase_order o on o.counted and o.customer_id is not null and o.ordered_at >= c.since and o.ordered_at < c.until
    cross join lateral (
        select e.campaign_id
        from message_event e
        where e.customer_id = o.customer_id and e.kind in ('CLICKED', 'DELIVERED') and e.occurred_at <= o.ordered_at
          and e.occurred_at > o.ordered_at - interval '168 hours'
        order by e.kind, e.occurred_at desc
        limit 1
    ) touch
    where touch.campaign_id = c.id
    group by o.customer_id
)
select count(*), sum(r.sends), count(*) filter (where r.clicked), count(a.customer_id), sum(a.orders), sum(a.revenue)
from campaign_member m
join campaign_of c on c.id = m.campaign_id
left join reached r on r.customer_id = m.customer_id
left join attributed a on a.customer_id = m.customer_id
where m.arm = 'TREATMENT';

select arm, count(*), sum(spend), sum(spend * spend), sum(former), sum(former * former), sum(spend * former),
    count(*) filter (where orders >= 2)
from (
    select m.arm, m.customer_id, count(o.ordered_at) filter (where o.ordered_at >= c.audience_as_of) as orders,
        coalesce(sum(o.net_amount) filter (where o.ordered_at >= c.audience_as_of), 0) as spend,
        coalesce(sum(o.net_amount) filter (where o.ordered_at < c.audience_as_of), 0) as former
    from campaign c
    join campaign_member m on m.campaign_id = c.id
    left join purchase_order o on o.customer_id = m.customer_id and o.counted
        and o.ordered_at >= c.audience_as_of - interval '30 days' and o.ordered_at < :'as_of'::timestamptz
    where c.key = 'bench'
    group by m.arm, m.customer_id
) member
group by arm;
