-- The result in force: every customer in their own right, in one stage, with the facts that decided it.
create table customer_stage (
    customer_id bigint primary key,
    stage varchar(16) not null,
    orders int not null,
    first_order_at timestamptz,
    last_order_at timestamptz,
    -- the order that makes the customer loyal: the newest but (loyal_orders - 1)
    loyal_order_at timestamptz,
    -- orders since the customer came back, the one that ended the dormancy included; null when never dormant
    orders_since_return int,
    upcoming_at timestamptz,
    -- the next day on which the calendar alone may change the stage
    next_change_on date,
    run_id bigint not null,
    constraint ck_customer_stage check (stage in (
        'PROSPECT', 'NEW', 'ACTIVE', 'LOYAL', 'AT_RISK', 'CHURN_IMMINENT', 'DORMANT', 'RESURRECTED'))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
create index ix_customer_stage_stage on customer_stage (stage, customer_id);

-- Who was in which stage from when to when. One interval at most is open for each customer, and none overlap: each
-- begins where the one before ended, or later when the customer was merged into another meanwhile.
create table stage_interval (
    customer_id bigint not null,
    from_at timestamptz not null,
    to_at timestamptz,
    stage varchar(16) not null,
    run_id bigint not null,
    primary key (customer_id, from_at),
    constraint ux_stage_interval_end unique nulls not distinct (customer_id, to_at),
    constraint ck_stage_interval check (from_at < to_at)
);
create index ix_stage_interval_from on stage_interval (from_at);

create table lifecycle_run (
    run_id bigint primary key references job_run (id),
    settings_version int not null references lifecycle_settings (version),
    kind varchar(12) not null,
    as_of timestamptz not null constraint ux_lifecycle_run_as_of unique,
    touched int not null,
    moved int not null,
    constraint ck_lifecycle_run_kind check (kind in ('FULL', 'INCREMENTAL'))
);

create table stage_count (
    run_id bigint not null references lifecycle_run (run_id) deferrable initially deferred,
    stage varchar(16) not null,
    customers int not null,
    primary key (run_id, stage),
    constraint ck_stage_count check (customers > 0)
);
