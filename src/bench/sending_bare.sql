-- The rows that sending leaves behind, in three inserts without any decision: the limit.
\set ON_ERROR_STOP on
insert into delivery (customer_id, campaign_id, occasion, step, key, status, due_at, attempts, identity_id, let_through_at, advertising, sent_at)
select customer_id, campaign_id, 'once', 0, key, 'SENT', due_at, 1, identity_id, let_through_at, true, sent_at from bench_message;
insert into in_app_message (customer_id, key, campaign_id, medium, title, body, shown_from, shown_until)
select customer_id, key, campaign_id, 'IN_APP_INBOX', title, body, shown_from, shown_until from bench_message;
insert into message_event (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id, recorded_at)
select customer_id, identity_id, campaign_id, 'IN_APP_INBOX', 'SENT', sent_at, key::text, sent_at from bench_message;
