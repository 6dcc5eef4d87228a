-- Which products and categories bought on a marketplace precede a first order in the own mall, of the run in force. A
-- pattern keeps its id from run to run. Takes no locks.
create table own_mall_pattern (
    id bigint generated always as identity primary key,
    -- one of the two
    product_id bigint,
    category varchar(200),
    -- marketplace customers who bought it before any own-mall order, long enough ago to be judged
    customers int not null,
    -- of those who placed a first own-mall order in time
    converted int not null,
    conversion_rate double precision not null,
    conversion_lower double precision not null,
    -- of all marketplace customers
    base_rate double precision not null,
    lift double precision not null,
    median_days double precision,
    -- whether even the lower bound lies above the base rate
    proven boolean not null,
    run_id bigint not null,
    constraint ck_own_mall_pattern_thing check ((product_id is null) <> (category is null)),
    constraint ck_own_mall_pattern_converted check (converted between 0 and customers)
);
create unique index ux_own_mall_pattern_product on own_mall_pattern (product_id) where product_id is not null;
create unique index ux_own_mall_pattern_category on own_mall_pattern (category) where category is not null;
create index ix_own_mall_pattern_lift on own_mall_pattern (lift, id);
