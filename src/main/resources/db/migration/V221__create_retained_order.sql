-- What the law wants kept of an erased person's orders (in Korea five years), apart from the facts and without the person:
-- the shop's own number of the order. Emptied by the retention job.
create table retained_order (
    order_id bigint primary key references purchase_order (id) on delete cascade,
    external_id varchar(128) not null,
    coupon_code varchar(128),
    keep_until date not null
);
create index ix_retained_order_keep_until on retained_order (keep_until);
