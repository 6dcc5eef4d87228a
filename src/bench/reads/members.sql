-- What members.graphql makes the application ask: the sizes in force, a page of the segment, the scores of its customers.
select r.as_of, r.model_id, r.buyers, c.segment_key, c.customers, c.orders12, c.amount12
from (select * from scoring_run order by as_of desc limit 1) r left join segment_count c using (run_id);
select wanted.segment_key, c.id as customer_id, c.name, c.email, c.phone, c.birth_date, c.signed_up_at, c.tier, c.created_at,
    c.merged_into_id
from unnest(array['PROMISING']::varchar[]) wanted (segment_key)
cross join lateral (
    select customer_id from score s
    where s.segment_key = wanted.segment_key and s.customer_id > 0
    order by s.customer_id limit 51) member
join customer c on c.id = member.customer_id
order by wanted.segment_key, c.id;
select s.*, r.as_of, r.model_id, r.recency_cuts, r.frequency_cuts, r.value_cuts
from score s cross join (select * from scoring_run order by as_of desc limit 1) r
where s.customer_id = any(array(
    select customer_id from score where segment_key = 'PROMISING' and customer_id > 0 order by customer_id limit 51));
