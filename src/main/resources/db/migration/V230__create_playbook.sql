-- The playbook: what a brand does for customers of a stage, for which purpose, when, by which channel and with what. Cells
-- ship ready to use and may be changed; what runs is linked, never typed in.
create table playbook_cell (
    id bigint generated always as identity primary key,
    position int not null constraint ux_playbook_cell_position unique,
    key varchar(64) not null constraint ux_playbook_cell_key unique,
    name varchar(200) not null,
    name_ko varchar(200) not null,
    stage varchar(16),
    purpose varchar(24) not null,
    strategy varchar(1000) not null,
    anchor varchar(24) not null,
    from_days int not null,
    to_days int not null,
    medium varchar(16) not null,
    offer varchar(500) not null,
    tier smallint not null,
    -- a value of the input type AudienceDefinition
    definition jsonb not null,
    updated_at timestamptz not null,
    constraint ck_playbook_cell_stage check (stage in (
        'PROSPECT', 'NEW', 'ACTIVE', 'LOYAL', 'AT_RISK', 'CHURN_IMMINENT', 'DORMANT', 'RESURRECTED')),
    constraint ck_playbook_cell_window check (from_days <= to_days),
    constraint ck_playbook_cell_tier check (tier in (1, 2))
);

create table playbook_audience (
    cell_id bigint primary key references playbook_cell (id),
    audience_id bigint not null references audience (id)
);

create table playbook_campaign (
    cell_id bigint not null references playbook_cell (id),
    campaign_id bigint not null references campaign (id),
    primary key (cell_id, campaign_id)
);
create index ix_playbook_campaign_campaign on playbook_campaign (campaign_id);
