-- Products, orders and their items. Amounts are whole minor units of the brand's currency, of goods without shipping.
create table product (
    id bigint generated always as identity primary key,
    external_id varchar(128) not null constraint ux_product_external_id unique,
    name varchar(300),
    category varchar(200),
    brand varchar(200),
    list_price bigint,
    recorded_at timestamptz not null
);

-- An order without any customer contact (a marketplace's) has neither identity nor customer and still counts as revenue.
create table purchase_order (
    id bigint generated always as identity primary key,
    customer_id bigint references customer (id),
    identity_id bigint references identity (id),
    channel_id smallint not null references channel (id),
    store_id int references store (id),
    external_id varchar(128) not null,
    ordered_at timestamptz not null,
    status varchar(16) not null default 'PLACED',
    list_amount bigint not null,
    discount_amount bigint not null default 0,
    paid_amount bigint not null,
    refunded_amount bigint not null default 0,
    coupon_code varchar(128),
    recorded_at timestamptz not null,
    -- A counted order is neither cancelled nor fully refunded; one of zero price still counts.
    counted boolean not null generated always as (status <> 'CANCELLED' and (refunded_amount = 0 or refunded_amount < paid_amount)) stored,
    net_amount bigint not null generated always as (paid_amount - refunded_amount) stored,
    constraint ux_purchase_order unique (channel_id, external_id),
    constraint ck_purchase_order_status check (status in ('PLACED', 'COMPLETED', 'CANCELLED')),
    constraint ck_purchase_order_amounts check (list_amount >= 0 and discount_amount >= 0 and paid_amount >= 0 and refunded_amount between 0 and paid_amount),
    constraint ck_purchase_order_owner check ((customer_id is null) = (identity_id is null))
);
-- Scoring reads this index alone. The estimate of distinct customers from a sample is far too low, so it is given.
create index ix_purchase_order_scoring on purchase_order (customer_id, ordered_at) include (net_amount) where counted and customer_id is not null;
create index ix_purchase_order_ordered_at on purchase_order using brin (ordered_at);
create index ix_purchase_order_identity on purchase_order (identity_id) where identity_id is not null;
alter table purchase_order alter column customer_id set (n_distinct = -0.09);
alter table purchase_order set (autovacuum_vacuum_insert_scale_factor = 0.01);

create table order_item (
    order_id bigint not null references purchase_order (id) on delete cascade,
    line int not null,
    product_id bigint not null references product (id),
    quantity int not null,
    unit_price bigint not null,
    paid_amount bigint not null,
    primary key (order_id, line),
    constraint ck_order_item_quantity check (quantity > 0)
);
create index ix_order_item_product on order_item (product_id);

-- Customers whose purchase facts changed since the last scoring run, appended by intake, taken by the run. Repeats are
-- harmless, and nobody waits for anybody.
create table purchase_change (
    id bigint generated always as identity primary key,
    customer_id bigint not null,
    changed_at timestamptz not null default now()
);
