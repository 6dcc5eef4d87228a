-- The result in force, one row per customer that scoring has met. Rows are rewritten in place (heap-only tuples): pages
-- keep room, and no index covers what every order moves, next_change_on included. Reading all rows once a day for it costs
-- less than an index entry per rewritten row.
create table score (
    customer_id bigint primary key,
    last_order_at timestamptz,
    first_order_at timestamptz,
    -- the oldest order within the 12 months, the next to leave them, and the first order at or after the as-of instant
    window_first_at timestamptz,
    upcoming_at timestamptz,
    orders12 int not null,
    amount12 bigint not null,
    orders_total int not null,
    amount_total bigint not null,
    segment_key varchar(40) not null,
    -- the next day on which the calendar alone may change this row: a month boundary, an order leaving the 12 months
    -- or one dated ahead coming into sight; null when it never will
    next_change_on date,
    -- the run that wrote the row last
    run_id bigint not null
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
create index ix_score_segment on score (segment_key, customer_id);
create index ix_score_upcoming on score (upcoming_at) where upcoming_at is not null;

-- How many buyers have a value, kept by differences: R by the day of the last order, F by the number of orders.
create table score_histogram (
    dimension varchar(9) not null,
    value int not null,
    customers int not null,
    primary key (dimension, value),
    constraint ck_score_histogram_dimension check (dimension in ('RECENCY', 'FREQUENCY')),
    constraint ck_score_histogram_customers check (customers >= 0)
);

-- The customers around each cut of the average order value (AOV) and of the lifetime value (VALUE), with the number of
-- customers below, kept by differences: cuts are found, and those between an old and a new cut, without sorting everybody.
create table score_band (
    dimension varchar(5) not null,
    position smallint not null,
    low bigint not null,
    high bigint not null,
    below int not null,
    primary key (dimension, position),
    constraint ck_score_band_dimension check (dimension in ('AOV', 'VALUE')),
    constraint ck_score_band_below check (below >= 0)
);

create table score_band_member (
    customer_id bigint not null,
    dimension varchar(5) not null,
    position smallint not null,
    amount bigint not null,
    orders int not null,
    primary key (customer_id, dimension, position)
);
