-- Which campaign an order belongs to: that of the last click before it whose attribution window it lies in, else of the
-- last such delivery. A sender that reports no delivery at all on a medium is believed to have delivered what it sent and
-- did not bounce. One plain select, so that the planner puts it into the statement that asks. Takes no locks.
--
-- $1 the customer, $2 when the order was placed, $3 the instant before which reports of deliveries are known.
create function attributed_touch(bigint, timestamptz, timestamptz)
    returns table (campaign_id bigint, medium varchar, clicked boolean, touched_at timestamptz)
    language sql stable parallel safe rows 1
    as $$
    select touch.campaign_id, touch.medium, touch.clicked, touch.occurred_at
    from (
        (select e.campaign_id, e.medium, true as clicked, e.occurred_at
        from message_event e
        join campaign c on c.id = e.campaign_id
        where e.customer_id = $1 and e.kind = 'CLICKED' and e.occurred_at <= $2
          and e.occurred_at > $2 - make_interval(hours => 24 * c.attribution_days)
        order by e.occurred_at desc, e.campaign_id desc
        limit 1)
        union all
        (select e.campaign_id, e.medium, false, e.occurred_at
        from message_event e
        join campaign c on c.id = e.campaign_id
        where e.customer_id = $1 and e.kind in ('DELIVERED', 'SENT') and e.occurred_at <= $2
          and e.occurred_at > $2 - make_interval(hours => 24 * c.attribution_days)
          and (e.kind = 'DELIVERED'
            or not exists (
                select from message_event d
                where d.campaign_id = e.campaign_id and d.medium = e.medium and d.kind = 'DELIVERED'
                  and d.occurred_at < $3)
            and not exists (
                select from message_event b
                where b.customer_id = e.customer_id and b.campaign_id = e.campaign_id
                  and b.medium = e.medium and b.kind = 'BOUNCED' and b.occurred_at < $3))
        order by e.occurred_at desc, e.campaign_id desc
        limit 1)
    ) touch
    order by touch.clicked desc
    limit 1
    $$;
