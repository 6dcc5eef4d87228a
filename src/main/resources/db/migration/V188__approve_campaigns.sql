-- Who changed a campaign's plan last, and who approved it as it stands. A change takes the approval back. Takes no locks worth
-- naming: campaigns are few.
alter table campaign add column edited_by varchar(300) not null default 'system';
alter table campaign add column approved_by varchar(300);
alter table campaign add column approved_at timestamptz;
alter table campaign add constraint ck_campaign_approval check ((approved_by is null) = (approved_at is null));
alter table campaign add constraint ck_campaign_approved_by_another check (approved_by <> edited_by);
update campaign c set edited_by = e.actor
from (
    select distinct on (subject_id) subject_id, actor
    from audit_entry
    where subject_type = 'Campaign' and action in ('campaignCreate', 'campaignUpdate')
    order by subject_id, id desc
) e
where e.subject_id = c.id;

-- Above how many recipients a campaign needs an approval before it is launched; without a row none does.
create table campaign_approval_rule (
    id boolean primary key default true,
    above_recipients int not null,
    updated_at timestamptz not null,
    constraint ck_campaign_approval_rule_one check (id),
    constraint ck_campaign_approval_rule_above check (above_recipients between 0 and 1000000000)
);
