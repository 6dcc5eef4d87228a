-- What each buyer is expected to do, one row per buyer of the run in force. The stage holds a run's rows until all are
-- there; it is unlogged because a lost one is simply written again. Takes no locks.
create table forecast (
    customer_id bigint primary key,
    -- days with a counted order, the last of them, and the last order
    purchase_days int not null,
    last_order_on date not null,
    last_order_at timestamptz not null,
    -- within the run's horizon; orders of one day are one
    expected_orders double precision not null,
    alive_probability double precision,
    -- per day of purchase, and over the run's lifetime months, in minor units
    expected_spend bigint,
    lifetime_value bigint,
    -- days between purchases, and what follows from them; null without a second purchase
    rhythm_days double precision,
    next_order_on date,
    caution_on date,
    imminent_on date,
    -- share of buyers of whom more orders are expected
    churn_risk double precision not null,
    run_id bigint not null,
    constraint ck_forecast_expected check (expected_orders >= 0),
    constraint ck_forecast_shares check (alive_probability between 0 and 1 and churn_risk between 0 and 1)
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05);
create index ix_forecast_churn_risk on forecast (churn_risk, customer_id);
create index ix_forecast_lifetime_value on forecast (coalesce(lifetime_value, '-9223372036854775808'::bigint), customer_id);
create index ix_forecast_next_order_on on forecast (coalesce(next_order_on, '-infinity'::date), customer_id);

create unlogged table forecast_stage (
    customer_id bigint not null,
    purchase_days int not null,
    last_order_on date not null,
    last_order_at timestamptz not null,
    expected_orders double precision not null,
    alive_probability double precision,
    expected_spend bigint,
    lifetime_value bigint,
    rhythm_days double precision,
    next_order_on date,
    caution_on date,
    imminent_on date,
    run_id bigint not null
);
