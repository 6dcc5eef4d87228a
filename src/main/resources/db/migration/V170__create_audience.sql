-- Audiences and their versions: a stored version never changes. Which other audiences a version names is kept beside it,
-- so that a definition is found with all it needs in one statement. Takes no locks.
create table audience (
    id bigint generated always as identity primary key,
    name varchar(200) not null constraint ux_audience_name unique,
    description varchar(2000),
    version int not null,
    -- whether its members are refreshed by schedule, so that entries and exits are known
    refreshed boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint ck_audience_name check (btrim(name) <> '')
);

create table audience_version (
    id bigint generated always as identity primary key,
    audience_id bigint not null references audience (id),
    version int not null,
    definition jsonb not null,
    author varchar(300) not null,
    created_at timestamptz not null,
    constraint ux_audience_version unique (audience_id, version)
);

create table audience_use (
    version_id bigint not null references audience_version (id),
    used_id bigint not null references audience (id),
    primary key (version_id, used_id)
);
create index ix_audience_use_used on audience_use (used_id);
