select count(distinct o.customer_id)
from order_item i join purchase_order o on o.id = i.order_id join customer c on c.id = o.customer_id
where i.product_id = 1 and o.counted and o.ordered_at < :'as_of'
  and o.ordered_at >= day_start(:'today'::date - 90, 'Asia/Seoul') and c.merged_into_id is null
  and o.customer_id not in (
    select o.customer_id from order_item i join purchase_order o on o.id = i.order_id
    where i.product_id = 2 and o.counted and o.customer_id is not null and o.ordered_at < :'as_of');
