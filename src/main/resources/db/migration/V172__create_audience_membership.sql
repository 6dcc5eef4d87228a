-- Who was in an audience from when to when, and the refreshes that saw it. Takes no locks.
create table audience_refresh (
    id bigint generated always as identity primary key,
    audience_id bigint not null references audience (id),
    version_id bigint not null references audience_version (id),
    run_id bigint not null references job_run (id),
    as_of timestamptz not null,
    members int not null,
    entered int not null,
    "left" int not null,
    constraint ux_audience_refresh unique (audience_id, as_of)
);

create table audience_membership (
    customer_id bigint not null,
    audience_id bigint not null references audience (id),
    from_at timestamptz not null,
    to_at timestamptz,
    primary key (customer_id, audience_id, from_at),
    constraint ck_audience_membership_interval check (from_at < to_at)
);
create unique index ux_audience_membership_open on audience_membership (audience_id, customer_id) where to_at is null;
create index ix_audience_membership_from on audience_membership (audience_id, from_at);
create index ix_audience_membership_to on audience_membership (audience_id, to_at) where to_at is not null;
