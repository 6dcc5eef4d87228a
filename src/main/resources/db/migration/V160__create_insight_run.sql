-- What each kind of insight was last drawn from, written in the transaction of the result itself: a failed run leaves
-- none, and the newest row of a kind is in force. Takes no locks.
create table insight_run (
    run_id bigint primary key references job_run (id),
    kind varchar(16) not null,
    as_of timestamptz not null,
    -- the first day whose facts were looked at; null for all facts
    window_from date,
    finished_at timestamptz not null default now(),
    -- customers or orders looked at, and rows of the result
    subjects int not null,
    results int not null,
    reliable boolean not null,
    words varchar(2000) not null,
    constraint ck_insight_run_kind check (kind in ('FORECAST', 'ASSOCIATION', 'PURCHASE_CYCLE', 'DISCOUNT', 'OWN_MALL')),
    constraint ck_insight_run_counts check (subjects >= 0 and results >= 0)
);
create index ix_insight_run_kind on insight_run (kind, run_id desc);
