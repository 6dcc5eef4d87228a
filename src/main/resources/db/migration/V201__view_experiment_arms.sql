-- The people behind the arms of a campaign's experiment: its variants, and who is left alone. As in campaign_person,
-- customers who were merged are one person, and one who thereby stands in two arms is evidence for neither. Takes no locks.
create view experiment_person as
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
select m.campaign_id, coalesce(s.at, m.customer_id) as customer_id, min(coalesce(v.key, m.arm)) as arm_key
from campaign_member m
left join survivor s on s.origin = m.customer_id
left join campaign_variant v on v.id = m.variant_id
group by m.campaign_id, coalesce(s.at, m.customer_id)
having min(coalesce(v.key, m.arm)) = max(coalesce(v.key, m.arm));

-- The arms with the weights that the plan gave them. Who is left alone is the control, else the first variant is. What was
-- drawn here has exact sizes; what was drawn elsewhere is held against the shares that were planned.
create view experiment_arm as
with arm as (
    select c.id as campaign_id, 0 as position, 'HOLDOUT' as arm_key, 'Holdout' as name,
        case c.assignment when 'DRAWN' then c.holdout_size::float8 else c.holdout_share::float8 end as weight
    from campaign c
    where c.audience_size > 0
    union all
    select c.id, 1, 'TREATMENT', 'Treatment',
        case c.assignment when 'DRAWN' then (c.audience_size - c.holdout_size)::float8 else 1 - c.holdout_share::float8 end
    from campaign c
    where c.audience_size > 0 and not exists (select from campaign_variant v where v.campaign_id = c.id)
    union all
    select c.id, 1 + v.position, v.key, v.name,
        case c.assignment when 'DRAWN' then v.size::float8 else (v.share * (1 - c.holdout_share))::float8 end
    from campaign c
    join campaign_variant v on v.campaign_id = c.id
    where c.audience_size > 0
)
select campaign_id, position, arm_key, name, weight,
    row_number() over (partition by campaign_id order by position) = 1 as control
from arm
where weight > 0;
