select count(distinct o.customer_id)
from order_item i join purchase_order o on o.id = i.order_id join customer c on c.id = o.customer_id
where i.product_id = 20000 and o.counted and o.ordered_at < :'as_of' and c.merged_into_id is null;
