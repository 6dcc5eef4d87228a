-- One campaign that was launched 30 days before :as_of with every customer as a member, a tenth left alone: a message sent
-- and delivered to each of the others, a third opened, a tenth clicked. Five promises, with and without the holdout.
\set ON_ERROR_STOP on
insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share, attribution_days, status,
    launched_at, audience_as_of, audience_size, holdout_size, created_at, updated_at)
values ('bench', 'Benchmark', 'Measure', 'VIP', 'Tell everybody', (:'as_of'::timestamptz)::date - 30, (:'as_of'::timestamptz)::date + 30,
    0.1, 7, 'RUNNING', :'as_of'::timestamptz - interval '30 days', :'as_of'::timestamptz - interval '30 days', 0, 0, now(), now());
insert into campaign_member (customer_id, campaign_id, arm)
select customer.id, campaign.id, case when bench_hash(customer.id, 21) < 0.1 then 'HOLDOUT' else 'TREATMENT' end
from customer, campaign
where campaign.key = 'bench' and customer.name like 'bench %'
order by customer.id;
update campaign c set
    audience_size = (select count(*) from campaign_member m where m.campaign_id = c.id),
    holdout_size = (select count(*) from campaign_member m where m.campaign_id = c.id and m.arm = 'HOLDOUT')
where key = 'bench';
insert into message_event (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id, recorded_at)
select m.customer_id, i.id, m.campaign_id, 'PUSH', told.kind,
    c.audience_as_of + make_interval(secs => 86400 * 29 * bench_hash(m.customer_id, 22) + told.later), 'm' || m.customer_id, now()
from campaign c
join campaign_member m on m.campaign_id = c.id and m.arm = 'TREATMENT'
join identity i on i.customer_id = m.customer_id
cross join (values ('SENT', 0, 1.0), ('DELIVERED', 2, 1.0), ('OPENED', 600, 0.33), ('CLICKED', 660, 0.1)) as told(kind, later, share)
where c.key = 'bench' and bench_hash(m.customer_id, 23) < told.share
order by 6;
insert into kpi_target (campaign_id, position, metric, baseline, fixed_value, target_lift)
select c.id, t.position, t.metric, t.baseline, t.fixed_value, t.lift
from campaign c, (values
    (0, 'CLICK_RATE', 'FIXED', 0.1, 0), (1, 'CONVERSION_RATE', 'FIXED', 0.05, 0), (2, 'REVENUE', 'FIXED', 1000000, 0),
    (3, 'MONTHLY_SPEND_PER_MEMBER', 'HOLDOUT', null, 0.1), (4, 'REPURCHASE_RATE', 'HOLDOUT', null, 0.1))
    as t(position, metric, baseline, fixed_value, lift)
where c.key = 'bench';
