-- The outbox: one row per campaign, occasion, customer and step of the fallback order, so that nobody is written to twice.
-- Takes no locks.
--
-- due_at is when the row is next worked on: a queued one may go, and one that is being sent by a sender that died is taken
-- up again, with the same key, by which the provider knows that it is the same message.
create table delivery (
    customer_id bigint not null references customer (id),
    campaign_id bigint not null references campaign (id),
    occasion varchar(64) not null,
    step smallint not null,
    key uuid not null default uuidv7(),
    status varchar(16) not null default 'QUEUED',
    reason varchar(32),
    due_at timestamptz not null,
    attempts smallint not null default 0,
    identity_id bigint references identity (id),
    -- when the gate let it through, and whether as advertising: what frequency caps count
    let_through_at timestamptz,
    advertising boolean,
    sent_at timestamptz,
    -- until when an answer is waited for before the next channel speaks
    answer_due_at timestamptz,
    primary key (customer_id, campaign_id, occasion, step),
    constraint ck_delivery_status check (status in ('QUEUED', 'SENDING', 'SENT', 'REFUSED', 'FAILED', 'CANCELLED')),
    constraint ck_delivery_reason check (status not in ('REFUSED', 'FAILED', 'CANCELLED') or reason is not null),
    constraint ck_delivery_let_through check (status not in ('SENDING', 'SENT')
        or (let_through_at is not null and advertising is not null and identity_id is not null)),
    constraint ck_delivery_sent check ((status = 'SENT') = (sent_at is not null))
) with (fillfactor = 80);
create unique index ux_delivery_key on delivery (key);
create index ix_delivery_due on delivery (campaign_id, due_at) where status in ('QUEUED', 'SENDING');
create index ix_delivery_answer_due on delivery (answer_due_at) where answer_due_at is not null;
create index ix_delivery_identity on delivery (identity_id) where identity_id is not null;
-- Progress is counted by campaign.
create index ix_delivery_campaign on delivery (campaign_id, step, status, reason);

-- Occasions whose recipients are in the outbox.
create table delivery_occasion (
    campaign_id bigint not null references campaign (id),
    key varchar(64) not null,
    due_at timestamptz not null,
    planned_at timestamptz not null,
    recipients int not null,
    primary key (campaign_id, key)
);

-- How much advertising one person gets at most: by one medium, or, where medium is null, by all together.
create table frequency_cap (
    id bigint generated always as identity primary key,
    medium varchar(16),
    most int not null,
    days int not null,
    updated_at timestamptz not null,
    constraint ux_frequency_cap unique nulls not distinct (medium, days),
    constraint ck_frequency_cap_medium check (medium in ('PUSH', 'IN_APP_BANNER', 'IN_APP_INBOX', 'EMAIL', 'SMS', 'MESSENGER')),
    constraint ck_frequency_cap_most check (most between 0 and 1000),
    constraint ck_frequency_cap_days check (days between 1 and 365)
);

-- All customers that are one person: the survivor and whoever was merged into it, however often.
create function person_customers(survivor bigint) returns setof bigint
    language sql stable parallel safe rows 1
    as $$
    with recursive person as (
        select survivor as id
        union all
        select c.id from person join customer c on c.merged_into_id = person.id
    )
    select id from person
    $$;
