-- What the brand wants to reach in a year, and what each recording says it stands at. A result is never changed: when
-- facts came late or were taken back, recording the same day again adds a revision. Takes no locks on older tables.
create table brand_goal (
    id bigint generated always as identity primary key,
    year int not null,
    measure varchar(20) not null,
    target bigint,
    growth double precision,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint ux_brand_goal unique (year, measure),
    constraint ck_brand_goal_year check (year between 2000 and 2200),
    constraint ck_brand_goal_measure check (measure in ('NEW_CUSTOMERS', 'ACTIVE_CUSTOMERS')),
    constraint ck_brand_goal_target check ((target is null) <> (growth is null)),
    constraint ck_brand_goal_positive check (target > 0),
    constraint ck_brand_goal_growth check (growth > -1)
);

create table brand_goal_result (
    id bigint generated always as identity primary key,
    goal_id bigint not null references brand_goal (id),
    as_of timestamptz not null,
    revision int not null,
    observed bigint not null,
    former bigint not null,
    former_total bigint not null,
    target bigint,
    run_id bigint not null references job_run (id),
    recorded_at timestamptz not null,
    constraint ux_brand_goal_result unique (goal_id, as_of, revision)
);
