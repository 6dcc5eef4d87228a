-- Every statement of consent as it was given; the latest one per medium, purpose and night is in force.
create table consent (
    id bigint generated always as identity primary key,
    customer_id bigint not null references customer (id),
    identity_id bigint references identity (id),
    medium varchar(16) not null,
    purpose varchar(16) not null,
    night boolean not null default false,
    granted boolean not null,
    recorded_at timestamptz not null,
    evidence varchar(500),
    source varchar(16) not null default 'INTAKE',
    merge_id bigint references customer_merge (id),
    constraint ck_consent_medium check (medium in ('EMAIL', 'SMS', 'MESSENGER', 'PUSH')),
    constraint ck_consent_purpose check (purpose in ('INFORMATIONAL', 'ADVERTISING')),
    constraint ux_consent unique nulls not distinct (customer_id, identity_id, medium, purpose, night, recorded_at, merge_id)
);
