-- After how long each customer buys a product or of a category again, from the customer's own gaps, of the run in force;
-- and how long it typically is. A cycle keeps its id from run to run. The stage holds a run's rows until all are there.
-- Takes no locks.
create table purchase_cycle (
    id bigint generated always as identity primary key,
    customer_id bigint not null,
    -- one of the two
    product_id bigint,
    category varchar(200),
    -- days with a counted order of it
    purchases int not null,
    cycle_days double precision not null,
    last_ordered_on date not null,
    due_on date not null,
    run_id bigint not null,
    constraint ck_purchase_cycle_thing check ((product_id is null) <> (category is null)),
    constraint ck_purchase_cycle_days check (cycle_days > 0)
);
create unique index ux_purchase_cycle_product on purchase_cycle (customer_id, product_id) where product_id is not null;
create unique index ux_purchase_cycle_category on purchase_cycle (customer_id, category) where category is not null;
create index ix_purchase_cycle_due_on on purchase_cycle (due_on, id);
create index ix_purchase_cycle_product_due on purchase_cycle (product_id, due_on, id) where product_id is not null;
create index ix_purchase_cycle_category_due on purchase_cycle (category, due_on, id) where category is not null;

create table typical_cycle (
    id bigint generated always as identity primary key,
    product_id bigint,
    category varchar(200),
    -- customers who bought it on several days, and the quartiles of their own cycles
    customers int not null,
    short_days double precision not null,
    cycle_days double precision not null,
    long_days double precision not null,
    run_id bigint not null,
    constraint ck_typical_cycle_thing check ((product_id is null) <> (category is null))
);
create unique index ux_typical_cycle_product on typical_cycle (product_id) where product_id is not null;
create unique index ux_typical_cycle_category on typical_cycle (category) where category is not null;

create unlogged table purchase_cycle_stage (
    run_id bigint not null,
    customer_id bigint not null,
    product_id bigint,
    category varchar(200),
    gaps int not null,
    own_days double precision not null,
    last_ordered_on date not null
);
