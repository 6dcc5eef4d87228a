-- Members who enter while a campaign runs, and the occasions on which they do. Locks the table of members briefly: the new
-- column is null for everybody who was fixed at a launch.
alter table campaign_member add column entered_at timestamptz;

-- Each time that somebody is to be talked to: the day of the calendar, or the anchor of a golden time, which is so used up.
create table campaign_entry (
    customer_id bigint not null references customer (id),
    campaign_id bigint not null references campaign (id),
    occasion varchar(64) not null,
    entered_at timestamptz not null,
    primary key (customer_id, campaign_id, occasion)
);
-- What one pass entered is put into the outbox by it.
create index ix_campaign_entry_campaign on campaign_entry (campaign_id, entered_at);

-- The days on which people were looked for, or which were passed over.
create table campaign_occasion (
    id bigint generated always as identity primary key,
    campaign_id bigint not null references campaign (id),
    day date not null,
    scheduled_for timestamptz not null,
    status varchar(16) not null,
    entered int not null default 0,
    queued int not null default 0,
    evaluated_at timestamptz not null,
    constraint ux_campaign_occasion unique (campaign_id, day),
    constraint ck_campaign_occasion_status check (status in ('ENTERED', 'SKIPPED')),
    constraint ck_campaign_occasion_counts check (queued between 0 and entered and (status = 'ENTERED' or entered = 0))
);

-- With when each person entered, null for who was fixed at the launch: what they do counts from then on.
create or replace view campaign_person as
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
select m.campaign_id, coalesce(s.at, m.customer_id) as customer_id, min(m.arm) as arm, min(m.entered_at) as entered_at
from campaign_member m
left join survivor s on s.origin = m.customer_id
group by m.campaign_id, coalesce(s.at, m.customer_id)
having min(m.arm) = max(m.arm);
