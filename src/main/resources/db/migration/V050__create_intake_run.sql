-- What an import counted, beside its run in the ledger, and why rows were refused.
create table intake_run (
    run_id bigint primary key references job_run (id),
    kind varchar(20) not null,
    file_name varchar,
    mapping varchar(100),
    bindings varchar,
    charset varchar(40),
    dry_run boolean not null,
    all_or_nothing boolean not null,
    rows_read bigint not null default 0,
    inserted bigint not null default 0,
    changed bigint not null default 0,
    unchanged bigint not null default 0,
    failed bigint not null default 0
);

create table intake_error (
    run_id bigint not null references intake_run (run_id),
    number int not null,
    line bigint not null,
    field varchar(64),
    column_name varchar,
    value varchar(200),
    personal boolean not null,
    reason varchar(500) not null,
    remedy varchar(500) not null,
    primary key (run_id, number)
);
