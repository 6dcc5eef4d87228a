-- Keeps what was sent aside and empties the tables, so that the same rows can be written by hand.
\set ON_ERROR_STOP on
create unlogged table bench_message as
select d.customer_id, d.campaign_id, d.key, d.identity_id, d.due_at, d.let_through_at, d.sent_at, m.title, m.body, m.shown_from, m.shown_until
from delivery d join in_app_message m using (customer_id, key)
order by d.customer_id;
delete from message_event where campaign_id in (select id from campaign where key = 'bench-sending');
truncate in_app_message, delivery;
vacuum analyze bench_message;
vacuum message_event;
checkpoint;
