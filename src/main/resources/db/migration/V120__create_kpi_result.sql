-- What a KPI target stood at, one row per day of recording. A row is never changed: when facts came late or were taken
-- back, the next recording adds a revision, and the former value stays.
create table kpi_result (
    id bigint generated always as identity primary key,
    campaign_id bigint not null references campaign (id),
    target_id bigint not null references kpi_target (id),
    as_of timestamptz not null,
    revision int not null default 0,
    window_from timestamptz not null,
    window_over boolean not null,
    observed double precision,
    observed_lower double precision,
    observed_upper double precision,
    baseline double precision,
    lift double precision,
    lift_lower double precision,
    lift_upper double precision,
    goal double precision,
    size bigint not null,
    baseline_size bigint,
    sample_ratio_p double precision,
    verdict varchar(16) not null,
    words varchar(4000) not null,
    run_id bigint not null references job_run (id),
    recorded_at timestamptz not null,
    constraint ux_kpi_result unique (target_id, as_of, revision),
    constraint ck_kpi_result_verdict check (verdict in ('MET', 'NOT_MET', 'INCONCLUSIVE', 'TOO_EARLY')),
    constraint ck_kpi_result_window check (window_from < as_of)
);
create index ix_kpi_result_campaign on kpi_result (campaign_id, as_of desc);
