-- What people do besides buying.
create table behavior_event (
    id bigint generated always as identity primary key,
    customer_id bigint not null references customer (id),
    identity_id bigint not null references identity (id),
    channel_id smallint not null references channel (id),
    external_id varchar(128) not null,
    kind varchar(20) not null,
    occurred_at timestamptz not null,
    product_id bigint references product (id),
    category varchar(200),
    rating smallint,
    text varchar(2000),
    constraint ux_behavior_event unique (channel_id, external_id),
    constraint ck_behavior_event_kind check (kind in ('VISIT', 'PRODUCT_VIEW', 'BOOKMARK', 'CART', 'CHECKOUT_STARTED', 'SEARCH', 'REVIEW', 'FOLLOW', 'SURVEY'))
);
create index ix_behavior_event_customer on behavior_event (customer_id, kind, occurred_at);
create index ix_behavior_event_occurred_at on behavior_event using brin (occurred_at);
