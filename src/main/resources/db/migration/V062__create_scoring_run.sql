-- One row per scoring result, written in the transaction of the result itself: a failed run leaves none. Takes no locks.
create table scoring_run (
    run_id bigint primary key references job_run (id),
    model_id bigint not null references segmentation_model (id),
    kind varchar(12) not null,
    as_of timestamptz not null,
    finished_at timestamptz not null default now(),
    -- customers with an order within 12 months, among whom percentiles are taken, and customers with any order
    population int not null default 0,
    buyers int not null default 0,
    touched int not null default 0,
    moved int not null default 0,
    -- Where the 20, 40, 60 and 80 % of the buyers end (percentile_cont); recency in days before the as-of day, value in
    -- minor units. Empty without buyers. Scores are derived from these when read, so that a moved cut rewrites nobody.
    recency_cuts numeric(20, 1)[] not null default '{}',
    frequency_cuts numeric(20, 1)[] not null default '{}',
    value_cuts numeric(20, 1)[] not null default '{}',
    constraint ux_scoring_run_as_of unique (as_of),
    constraint ck_scoring_run_kind check (kind in ('REBUILD', 'FULL', 'INCREMENTAL'))
);
create index ix_scoring_run_model on scoring_run (model_id);

-- Where a percentile of the average order value began: amount12 / orders12 of the customer at the cut.
create table scoring_cut (
    run_id bigint not null references scoring_run (run_id),
    side varchar(6) not null,
    percent numeric(5, 2) not null,
    amount12 bigint not null,
    orders12 int not null,
    primary key (run_id, side, percent),
    constraint ck_scoring_cut_side check (side in ('TOP', 'BOTTOM')),
    constraint ck_scoring_cut_orders check (orders12 > 0)
);

-- How many were in a segment after a run, and what they bought within its 12 months.
create table segment_count (
    run_id bigint not null references scoring_run (run_id) deferrable initially deferred,
    segment_key varchar(40) not null,
    customers int not null,
    orders12 bigint not null,
    amount12 bigint not null,
    primary key (run_id, segment_key),
    constraint ck_segment_count_customers check (customers >= 0)
);
