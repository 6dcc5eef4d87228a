-- A brand of :customers customers and about ten orders each over 36 months, the same on every machine: every figure is a
-- hash of the customer's and the order's number. A heavy tail (few buy often), 12 % that never bought, average order
-- values that lie around the thresholds of the reference model. Orders lie in the heap in time order, as they would come.
\set ON_ERROR_STOP on
create or replace function bench_hash(a bigint, salt int) returns double precision
    language sql immutable parallel safe
    return (hashint8extended(a, salt) & 9007199254740991)::double precision / 9007199254740992;

insert into channel (key, name, kind) values ('bench', 'Benchmark mall', 'OWN_MALL');
insert into customer (name, created_at)
select 'bench ' || n, now() from generate_series(1, :customers) n;
insert into identity (channel_id, external_id, customer_id, recorded_at)
select channel.id, 'c' || (customer.id - first.id + 1), customer.id, now()
from customer, channel, (select min(id) as id from customer where name like 'bench %') first
where customer.name like 'bench %' and channel.key = 'bench';

-- Orders of each customer: none for 12 %, one for 13 %, else a Pareto tail of at most 400, about ten in the mean.
create unlogged table bench_order as
select row_number() over (order by ordered_at, customer_no, n) as order_no, customer_no, ordered_at, amount
from (
    select customer_no, n,
        :'as_of'::timestamptz - make_interval(secs => 1 + 94608000 * power(bench_hash(customer_no * 1000 + n, 3), 1.15)) as ordered_at,
        (40000 + 400000 * (-ln(1 - 0.999 * bench_hash(customer_no, 4))) * (0.4 + 1.2 * bench_hash(customer_no * 1000 + n, 5)))::bigint / 100 * 100 as amount
    from (
        select customer_no,
            case when bench_hash(customer_no, 1) < 0.12 then 0
                 when bench_hash(customer_no, 1) < 0.25 then 1
                 else least(400, floor(3.2 / power(1 - 0.9995 * bench_hash(customer_no, 2), 0.85)))::int
            end as orders
        from generate_series(1, :customers) customer_no
    ) per_customer, generate_series(1, orders) n
) placed;
