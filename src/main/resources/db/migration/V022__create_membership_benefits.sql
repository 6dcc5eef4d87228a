-- Tier changes, points, coupons and warranties as the channels report them. Each row carries the identity it came by
-- and the customer that identity belongs to now.
create table tier_change (
    customer_id bigint not null references customer (id),
    identity_id bigint not null references identity (id),
    changed_at timestamptz not null,
    tier varchar(64) not null,
    primary key (identity_id, changed_at)
);
create index ix_tier_change_customer on tier_change (customer_id, changed_at);

create table points_entry (
    customer_id bigint not null references customer (id),
    identity_id bigint not null references identity (id),
    external_id varchar(128) not null,
    kind varchar(16) not null,
    points bigint not null,
    occurred_at timestamptz not null,
    expires_at timestamptz,
    primary key (identity_id, external_id),
    constraint ck_points_entry_kind check (kind in ('EARNED', 'USED', 'EXPIRED', 'ADJUSTED'))
);
create index ix_points_entry_customer on points_entry (customer_id);

create table coupon (
    customer_id bigint not null references customer (id),
    identity_id bigint not null references identity (id),
    code varchar(128) not null,
    name varchar(200),
    issued_at timestamptz not null,
    expires_at timestamptz,
    used_at timestamptz,
    primary key (identity_id, code)
);
create index ix_coupon_customer on coupon (customer_id);

create table warranty (
    customer_id bigint not null references customer (id),
    identity_id bigint not null references identity (id),
    serial varchar(128) not null,
    product_id bigint,
    registered_at timestamptz not null,
    primary key (identity_id, serial)
);
create index ix_warranty_customer on warranty (customer_id);
