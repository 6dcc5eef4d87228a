-- What customers are told about their consent to advertising (Network Act, article 50 paragraphs 7 and 8): the result of
-- giving or withdrawing it, within 14 days, and that it stands, every two years. One row per statement and kind, so that
-- nobody is told twice. Takes no locks.
create table consent_notice (
    customer_id bigint not null references customer (id),
    kind varchar(16) not null,
    medium varchar(16) not null,
    night boolean not null,
    said_at timestamptz not null,
    -- since when the consent counts; a confirmation is due again two years after it
    counted_from timestamptz not null,
    granted boolean not null,
    key uuid not null default uuidv7(),
    status varchar(16) not null default 'QUEUED',
    due_at timestamptz not null,
    attempts smallint not null default 0,
    sent_at timestamptz,
    primary key (customer_id, kind, medium, night, said_at, counted_from),
    constraint ck_consent_notice_kind check (kind in ('RESULT', 'CONFIRMATION')),
    constraint ck_consent_notice_medium check (medium in ('EMAIL', 'SMS', 'MESSENGER', 'PUSH')),
    constraint ck_consent_notice_status check (status in ('QUEUED', 'SENDING', 'SENT', 'REFUSED', 'FAILED')),
    constraint ck_consent_notice_sent check ((status = 'SENT') = (sent_at is not null))
);
create unique index ux_consent_notice_key on consent_notice (key);
create index ix_consent_notice_due on consent_notice (due_at) where status in ('QUEUED', 'SENDING');
-- The daily search for statements of the last days.
create index ix_consent_recorded_at on consent (recorded_at) where purpose = 'ADVERTISING';
