-- The generated orders, written straight into the table (the intake's own rate is measured on a part of them).
\set ON_ERROR_STOP on
insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, status, list_amount, paid_amount, recorded_at)
select identity.customer_id, identity.id, identity.channel_id, 'o' || bench_order.order_no, bench_order.ordered_at,
    'COMPLETED', bench_order.amount, bench_order.amount, now()
from bench_order join identity on identity.external_id = 'c' || bench_order.customer_no
where identity.channel_id = (select id from channel where key = 'bench') and bench_order.order_no > :from_order
order by bench_order.order_no
on conflict do nothing;
