-- What audiences ask about beside orders, the same on every machine: 50,000 products of which few sell much, one or two in
-- each order, four stores, birthdays, and sign-ups over three years.
\set ON_ERROR_STOP on
insert into store (key, name) select 's' || n, 'Store ' || n from generate_series(1, 4) n;
insert into product (external_id, category, brand, recorded_at)
select 'p' || n, 'category ' || n % 40, 'brand ' || n % 200, now() from generate_series(1, 50000) n;
insert into order_item (order_id, line, product_id, quantity, unit_price, paid_amount)
select o.id, line, 1 + floor(50000 * power(bench_hash(o.id * 2 + line, 6), 4))::int, 1, o.paid_amount, o.paid_amount / 2
from purchase_order o cross join generate_series(0, 1) line
where line = 0 or bench_hash(o.id, 7) < 0.5
order by o.id, line
on conflict do nothing;
update purchase_order set store_id = 1 + (id % 4), discount_amount = (list_amount * bench_hash(id, 8) / 2)::bigint,
    paid_amount = list_amount - (list_amount * bench_hash(id, 8) / 2)::bigint
where bench_hash(id, 9) < 0.1;
update customer set birth_date = date '1960-01-01' + floor(18000 * bench_hash(id, 10))::int,
    signed_up_at = :'as_of'::timestamptz - make_interval(secs => 94608000 * bench_hash(id, 11))
where name like 'bench %';
