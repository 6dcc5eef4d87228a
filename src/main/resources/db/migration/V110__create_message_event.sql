-- What became of the messages of campaigns, as their senders report it. Each row carries the identity that the sender
-- knew and the customer that identity belongs to now. The external id is the sender's id of the message or of the event.
create table message_event (
    id bigint generated always as identity primary key,
    customer_id bigint not null references customer (id),
    identity_id bigint not null references identity (id),
    campaign_id bigint not null references campaign (id),
    medium varchar(16) not null,
    kind varchar(16) not null,
    occurred_at timestamptz not null,
    external_id varchar(128) not null,
    recorded_at timestamptz not null,
    constraint ux_message_event unique (campaign_id, kind, external_id),
    constraint ck_message_event_medium check (medium in ('PUSH', 'IN_APP_BANNER', 'IN_APP_INBOX', 'EMAIL', 'SMS', 'MESSENGER')),
    constraint ck_message_event_kind check (kind in ('SENT', 'DELIVERED', 'OPENED', 'CLICKED', 'BOUNCED', 'OPTED_OUT'))
);
-- Attribution asks for the last click or delivery before an order.
create index ix_message_event_customer on message_event (customer_id, kind, occurred_at) include (campaign_id, medium);
-- The funnel asks what became of a campaign's messages.
create index ix_message_event_funnel on message_event (campaign_id, medium, kind, customer_id) include (occurred_at);
create index ix_message_event_identity on message_event (identity_id);
