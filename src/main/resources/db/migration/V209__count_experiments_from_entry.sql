-- With when each person entered, null for who was fixed at the launch: what they do counts from then on. Takes no locks.
create or replace view experiment_person as
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
select m.campaign_id, coalesce(s.at, m.customer_id) as customer_id, min(coalesce(v.key, m.arm)) as arm_key,
    min(m.entered_at) as entered_at
from campaign_member m
left join survivor s on s.origin = m.customer_id
left join campaign_variant v on v.id = m.variant_id
group by m.campaign_id, coalesce(s.at, m.customer_id)
having min(coalesce(v.key, m.arm)) = max(coalesce(v.key, m.arm));
