-- Products and categories bought together, in both directions, of the run in force; an association keeps its id from run
-- to run. The stages hold a run's rows until all are there. Takes no locks.
create table product_association (
    id bigint generated always as identity primary key,
    product_id bigint not null references product (id),
    associated_product_id bigint not null references product (id),
    -- orders with both, with the first, with the second, and all
    orders int not null,
    product_orders int not null,
    associated_orders int not null,
    all_orders int not null,
    support double precision not null,
    confidence double precision not null,
    lift double precision not null,
    -- of so many periods of the window, those in which the lift was above 1
    periods int not null,
    stable_periods int not null,
    -- customers who looked at the associated product within the window
    viewers int not null,
    run_id bigint not null,
    constraint ux_product_association unique (product_id, associated_product_id),
    constraint ck_product_association_two check (product_id <> associated_product_id)
);
create index ix_product_association_associated on product_association (associated_product_id);
create index ix_product_association_lift on product_association (lift, id);
create index ix_product_association_orders on product_association (orders, id);
create index ix_product_association_confidence on product_association (confidence, id);

create table category_association (
    id bigint generated always as identity primary key,
    category varchar(200) not null,
    associated_category varchar(200) not null,
    orders int not null,
    category_orders int not null,
    associated_orders int not null,
    all_orders int not null,
    support double precision not null,
    confidence double precision not null,
    lift double precision not null,
    periods int not null,
    stable_periods int not null,
    viewers int not null,
    run_id bigint not null,
    constraint ux_category_association unique (category, associated_category),
    constraint ck_category_association_two check (category <> associated_category)
);

create unlogged table association_stage (
    run_id bigint not null,
    -- of two products or of two categories
    product_id bigint,
    associated_product_id bigint,
    category varchar(200),
    associated_category varchar(200),
    orders int not null,
    first_orders int not null,
    second_orders int not null,
    all_orders int not null,
    stable_periods int not null
);
