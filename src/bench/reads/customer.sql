-- What customer.graphql makes the application ask: the customer, its score with the run in force, its newest orders.
\set id random(1, :customers)
select c.id as customer_id, c.name, c.email, c.phone, c.birth_date, c.signed_up_at, c.tier, c.created_at, c.merged_into_id
from customer c where c.id = surviving_customer(:id);
select s.*, r.as_of, r.model_id, r.recency_cuts, r.frequency_cuts, r.value_cuts
from score s cross join (select * from scoring_run order by as_of desc limit 1) r
where s.customer_id = any(array[:id]::bigint[]);
select o.id, o.customer_id, o.channel_id, o.store_id, o.external_id, o.ordered_at, o.status, o.counted, o.list_amount,
    o.discount_amount, o.paid_amount, o.refunded_amount, o.net_amount, o.coupon_code
from unnest(array[:id]::bigint[]) as parent (id)
cross join lateral (
    select * from (
        (select * from purchase_order
         where customer_id = parent.id and counted and (ordered_at, id) < ('infinity'::timestamptz, 0)
         order by ordered_at desc, id desc limit 6)
        union all
        (select * from purchase_order
         where customer_id = parent.id and not counted and (ordered_at, id) < ('infinity'::timestamptz, 0)
         order by ordered_at desc, id desc limit 6)) each_part
    order by ordered_at desc, id desc limit 6) o
order by o.customer_id, o.ordered_at desc, o.id desc;
