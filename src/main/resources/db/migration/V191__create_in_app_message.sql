-- What the shop's app shows a customer: the message box and banners. The key is that of the delivery, so that handing the
-- same message over twice shows it once. Takes no locks.
create table in_app_message (
    customer_id bigint not null references customer (id),
    key uuid not null,
    campaign_id bigint not null references campaign (id),
    medium varchar(16) not null,
    title varchar(400),
    body varchar(20000) not null,
    shown_from timestamptz not null,
    shown_until timestamptz not null,
    seen_at timestamptz,
    clicked_at timestamptz,
    primary key (customer_id, key),
    constraint ck_in_app_message_medium check (medium in ('IN_APP_BANNER', 'IN_APP_INBOX')),
    constraint ck_in_app_message_shown check (shown_from < shown_until)
);
create unique index ux_in_app_message_key on in_app_message (key);
create index ix_in_app_message_shown on in_app_message (customer_id, medium, shown_from desc);
create index ix_in_app_message_campaign on in_app_message (campaign_id);
