-- The people behind the members of a campaign. Customers who were merged after the launch are one person; one who thereby
-- stands in both arms is evidence for neither and is left out.
create view campaign_person as
with recursive step (origin, at) as (
    select id, merged_into_id from customer where merged_into_id is not null
    union all
    select step.origin, c.merged_into_id
    from step
    join customer c on c.id = step.at
    where c.merged_into_id is not null
), survivor as (
    select step.origin, step.at
    from step
    join customer c on c.id = step.at
    where c.merged_into_id is null
)
select m.campaign_id, coalesce(s.at, m.customer_id) as customer_id, min(m.arm) as arm
from campaign_member m
left join survivor s on s.origin = m.customer_id
group by m.campaign_id, coalesce(s.at, m.customer_id)
having min(m.arm) = max(m.arm);
