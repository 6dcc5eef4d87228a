-- Batches that were pushed, by the key that their sender gave each, with the answer, so that a batch sent twice is loaded
-- once and answered alike. They are forgotten after some weeks.
create table intake_push (
    sender varchar(200) not null,
    key varchar(100) not null,
    kind varchar(20) not null,
    body_hash bytea not null,
    answer jsonb,
    created_at timestamptz not null,
    primary key (sender, key)
);
create index ix_intake_push_created_at on intake_push (created_at);
