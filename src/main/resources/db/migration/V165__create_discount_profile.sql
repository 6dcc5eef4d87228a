-- How much each customer buys with discounts, and how the customers of each band do, of the run in force. Takes no locks.
create table discount_profile (
    customer_id bigint primary key,
    orders int not null,
    discounted_orders int not null,
    discounted_share double precision not null,
    bargain_only boolean not null,
    band varchar(16) not null,
    -- of the list price, over the discounted orders; null without one
    smallest_rate double precision,
    average_rate double precision,
    largest_rate double precision,
    run_id bigint not null,
    constraint ck_discount_profile_orders check (discounted_orders between 0 and orders),
    constraint ck_discount_profile_band check (band in ('FULL_PRICE', 'OCCASIONAL', 'FREQUENT', 'ALWAYS'))
);
create index ix_discount_profile_share on discount_profile (discounted_share, customer_id);
create index ix_discount_profile_bargain_only on discount_profile (customer_id) where bargain_only;

create table discount_band (
    band varchar(16) primary key,
    customers int not null,
    orders bigint not null,
    discounted_orders bigint not null,
    net_amount bigint not null,
    -- quartiles over customers of the smallest rate each ordered at; null without a discounted order
    smallest_offer double precision,
    median_offer double precision,
    run_id bigint not null
);
