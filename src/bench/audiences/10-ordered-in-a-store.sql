select count(distinct o.customer_id) from purchase_order o join customer c on c.id = o.customer_id
where o.counted and o.store_id = 1 and o.ordered_at < :'as_of' and c.merged_into_id is null;
