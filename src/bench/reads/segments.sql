-- What segments.graphql makes the application ask: the sizes in force.
select r.as_of, r.model_id, r.buyers, c.segment_key, c.customers, c.orders12, c.amount12
from (select * from scoring_run order by as_of desc limit 1) r left join segment_count c using (run_id);
