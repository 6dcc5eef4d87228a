-- A campaign as planned: whom it talks to and why, where, for how long, and by what it will be judged.
create table campaign (
    id bigint generated always as identity primary key,
    key varchar(64) not null constraint ux_campaign_key unique,
    name varchar(200) not null,
    objective varchar(2000) not null,
    segment_key varchar(40) not null,
    strategy varchar(4000) not null,
    starts_on date not null,
    ends_on date not null,
    holdout_share numeric(5, 4) not null,
    attribution_days int not null,
    redesign_of_id bigint references campaign (id),
    status varchar(16) not null default 'DRAFT',
    launched_at timestamptz,
    audience_as_of timestamptz,
    audience_size int,
    holdout_size int,
    paused_at timestamptz,
    ended_at timestamptz,
    version int not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint ck_campaign_key check (key ~ '^[a-z0-9][a-z0-9-]*$'),
    constraint ck_campaign_period check (starts_on <= ends_on),
    constraint ck_campaign_holdout_share check (holdout_share between 0 and 0.5),
    constraint ck_campaign_attribution_days check (attribution_days between 1 and 90),
    constraint ck_campaign_redesign check (redesign_of_id <> id),
    constraint ck_campaign_status check (status in ('DRAFT', 'SCHEDULED', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELLED')),
    -- What each state knows, as the sealed types of io.dangol.campaign.CampaignState say.
    constraint ck_campaign_launched check (case status
        when 'DRAFT' then launched_at is null
        when 'SCHEDULED' then launched_at is null
        when 'CANCELLED' then true
        else launched_at is not null end),
    constraint ck_campaign_audience check (
        (launched_at is null) = (audience_as_of is null)
        and (launched_at is null) = (audience_size is null)
        and (launched_at is null) = (holdout_size is null)),
    constraint ck_campaign_paused check ((status = 'PAUSED') = (paused_at is not null)),
    constraint ck_campaign_ended check ((status in ('COMPLETED', 'CANCELLED')) = (ended_at is not null))
);
create index ix_campaign_redesign_of on campaign (redesign_of_id) where redesign_of_id is not null;

create table campaign_channel (
    id bigint generated always as identity primary key,
    campaign_id bigint not null references campaign (id) on delete cascade,
    position int not null,
    medium varchar(16) not null,
    reason varchar(1000) not null,
    constraint ux_campaign_channel_position unique (campaign_id, position),
    constraint ux_campaign_channel_medium unique (campaign_id, medium),
    constraint ck_campaign_channel_medium check (medium in ('PUSH', 'IN_APP_BANNER', 'IN_APP_INBOX', 'EMAIL', 'SMS', 'MESSENGER'))
);
