select count(*) from customer c where c.merged_into_id is null
  and exists (select from purchase_order o where o.customer_id = c.id and o.counted
    and o.ordered_at >= day_start(:'today'::date - 30, 'Asia/Seoul') and o.ordered_at < :'as_of');
