select count(*) from customer c where c.merged_into_id is null
  and c.signed_up_at >= day_start(:'today'::date - 7, 'Asia/Seoul') and c.signed_up_at < :'as_of'
  and not exists (select from purchase_order o where o.customer_id = c.id and o.counted and o.ordered_at < :'as_of');
