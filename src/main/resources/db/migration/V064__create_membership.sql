-- Who was in which segment from when to when, with the figures that decided it.
--
-- Each closed interval ends where another of the same customer begins, no two end together, and one at most is open:
-- with from_at < to_at every customer's intervals so form a single chain, without overlap and without a hole. The
-- database holds this by the two constraints below, without an exclusion index over ranges.
create table membership (
    customer_id bigint not null,
    from_at timestamptz not null,
    to_at timestamptz,
    segment_key varchar(40) not null,
    run_id bigint not null,
    last_order_at timestamptz,
    orders12 int not null,
    amount12 bigint not null,
    orders_total int not null,
    amount_total bigint not null,
    primary key (customer_id, from_at),
    constraint ux_membership_end unique nulls not distinct (customer_id, to_at),
    constraint ck_membership_interval check (from_at < to_at),
    constraint fk_membership_next foreign key (customer_id, to_at) references membership (customer_id, from_at)
        deferrable initially deferred
);
-- Entries on a day; exits are the ends that they follow, found by the unique constraint above.
create index ix_membership_from on membership (from_at);
