-- The members of one version of an audience, fixed at an instant for whoever acts on them, with the versions of all
-- audiences that it named and how many each exclusion removed. Takes no locks.
create table audience_snapshot (
    id bigint generated always as identity primary key,
    audience_id bigint not null references audience (id),
    version_id bigint not null references audience_version (id),
    as_of timestamptz not null,
    taken_at timestamptz not null,
    customers int not null,
    versions jsonb not null,
    steps jsonb not null
);
create index ix_audience_snapshot_audience on audience_snapshot (audience_id, id desc);

create table audience_snapshot_member (
    customer_id bigint not null,
    snapshot_id bigint not null references audience_snapshot (id) on delete cascade,
    primary key (customer_id, snapshot_id)
);
create index ix_audience_snapshot_member_snapshot on audience_snapshot_member (snapshot_id, customer_id);
