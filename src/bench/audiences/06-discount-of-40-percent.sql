select count(distinct o.customer_id) from purchase_order o join customer c on c.id = o.customer_id
where o.counted and o.list_amount > 0 and o.discount_amount >= 0.4 * o.list_amount and o.ordered_at < :'as_of'
  and c.merged_into_id is null;
