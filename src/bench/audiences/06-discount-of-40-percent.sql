select count(distinct o.customer_id) from purchase_order o join customer c on c.id = o.customer_id
where o.counted and o.discount_amount::float8 / nullif(o.list_amount, 0) >= 0.4 and o.ordered_at < :'as_of'
  and c.merged_into_id is null;
