-- When a campaign talks to people, where that is not once at its launch: by the calendar, or in the days around something
-- of each customer's own. The definition is JSON as io.dangol.campaign.TriggerJson writes it. Takes no locks.
create table campaign_trigger (
    campaign_id bigint primary key references campaign (id) on delete cascade,
    kind varchar(16) not null,
    definition jsonb not null,
    constraint ck_campaign_trigger_kind check (kind in ('RECURRING', 'GOLDEN_TIME')),
    constraint ck_campaign_trigger_definition check (definition ->> 'kind' = kind and definition ->> 'at' is not null)
);
