select count(*) from (
    select o.customer_id from purchase_order o join customer c on c.id = o.customer_id and c.merged_into_id is null
    where o.counted and o.customer_id is not null and o.ordered_at < :'as_of'
    group by o.customer_id
    having count(*) = 1 and max(o.ordered_at) >= day_start(:'today'::date - 120, 'Asia/Seoul')
      and max(o.ordered_at) < day_start(:'today'::date - 89, 'Asia/Seoul')) once;
