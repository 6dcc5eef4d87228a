-- From when on a customer is late against their own rhythm, as the forecast says. It holds only while last_order_at is the
-- customer's last order: a new order makes it void until the next forecast.
create table purchase_rhythm (
    customer_id bigint primary key,
    last_order_at timestamptz not null,
    caution_on date not null,
    imminent_on date not null,
    constraint ck_purchase_rhythm check (caution_on <= imminent_on)
);
