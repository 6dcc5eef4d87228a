-- Where lines of orders wait until a file has been read to its end. It holds nothing that cannot be sent again, so it is
-- not logged: a crash empties it.
create unlogged table order_item_stage (
    run_id bigint not null,
    bucket smallint not null,
    file_line bigint not null,
    channel_key varchar(64) not null,
    order_id varchar(128) not null,
    line int,
    product varchar(128) not null,
    quantity int not null,
    unit_price bigint not null,
    paid bigint not null,
    ordered_at timestamptz,
    customer varchar(128),
    store varchar(64),
    status varchar(16),
    returned bigint,
    coupon varchar(128)
);
create index ix_order_item_stage on order_item_stage (run_id, bucket);
