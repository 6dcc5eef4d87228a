-- Long pieces of work: what ran, how it went, and the lease that lets one runner work on any number of replicas.
create table job_run (
    id bigint generated always as identity primary key,
    kind varchar(64) not null,
    trigger varchar(16) not null,
    period varchar(64),
    status varchar(16) not null,
    owner varchar(128) not null,
    started_at timestamptz not null,
    heartbeat_at timestamptz not null,
    finished_at timestamptz,
    progress_done bigint not null default 0,
    progress_total bigint,
    summary varchar(2000),
    failure_code varchar(40),
    failure_actor varchar(16),
    failure_message varchar(2000),
    error_id varchar(36),
    constraint ck_job_run_trigger check (trigger in ('SCHEDULE', 'MUTATION', 'START_UP', 'INTAKE')),
    constraint ck_job_run_status check (status in ('RUNNING', 'SUCCEEDED', 'FAILED', 'ABANDONED')),
    constraint ck_job_run_finished check ((status = 'RUNNING') = (finished_at is null))
);
create index ix_job_run_kind on job_run (kind, id desc);
-- A scheduled period is worked once, however many replicas wake up for it; a failed one may be tried again.
create unique index ux_job_run_period on job_run (kind, period) where period is not null and status in ('RUNNING', 'SUCCEEDED');

-- The row stays as it is while the lease is held (heartbeats go to job_run), so that a transaction can lock it.
create table job_lease (
    kind varchar(64) primary key,
    run_id bigint not null references job_run (id)
);
