-- A running campaign to every customer by the app's message box, a tenth left alone, everybody with consents to weigh.
\set ON_ERROR_STOP on
begin;
insert into message_template (key, name, format, purpose, current_version, created_at)
values ('bench', 'Benchmark', 'IN_APP_INBOX', 'ADVERTISING', 1, now());
insert into message_template_version (template_id, version, title, body, author, created_at)
select id, 1, 'New arrivals', '#{customerName|Hello}, see what came this week at #{brandName}.', 'bench', now()
from message_template where key = 'bench';
commit;
insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share, attribution_days, status,
    launched_at, audience_as_of, audience_size, holdout_size, created_at, updated_at)
values ('bench-sending', 'Benchmark of sending', 'Measure', 'VIP', 'Tell everybody', current_date, current_date + 30, 0.1, 7,
    'RUNNING', now(), now(), 0, 0, now(), now());
insert into campaign_channel (campaign_id, position, medium, reason, template_id, template_version)
select c.id, 0, 'IN_APP_INBOX', 'Everybody opens it.', t.id, 1
from campaign c, message_template t
where c.key = 'bench-sending' and t.key = 'bench';
insert into campaign_member (customer_id, campaign_id, arm)
select customer.id, campaign.id, case when bench_hash(customer.id, 31) < 0.1 then 'HOLDOUT' else 'TREATMENT' end
from customer, campaign
where campaign.key = 'bench-sending' and customer.name like 'bench %'
order by customer.id;
insert into consent (customer_id, identity_id, medium, purpose, night, granted, recorded_at)
select customer_id, id, 'SMS', 'ADVERTISING', false, true, now() - interval '100 days'
from identity where channel_id = (select id from channel where key = 'bench')
order by customer_id;
insert into frequency_cap (medium, most, days, updated_at) values (null, 3, 7, now());
