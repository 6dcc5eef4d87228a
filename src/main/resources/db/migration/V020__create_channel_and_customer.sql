-- Customers and the identities by which channels know them. What a channel tells about a person stays on its identity;
-- the customer's own profile is consolidated from these, so that a merge can be undone without loss.
create table channel (
    id smallint generated always as identity primary key,
    key varchar(64) not null constraint ux_channel_key unique,
    name varchar(200) not null,
    kind varchar(16) not null default 'OTHER',
    constraint ck_channel_kind check (kind in ('OWN_MALL', 'MARKETPLACE', 'STORE', 'POP_UP', 'WARRANTY', 'MESSENGER', 'OTHER'))
);

create table store (
    id int generated always as identity primary key,
    key varchar(64) not null constraint ux_store_key unique,
    name varchar(200) not null
);

create table customer (
    id bigint generated always as identity primary key,
    name varchar(200),
    email varchar(320),
    phone varchar(32),
    birth_date date,
    signed_up_at timestamptz,
    tier varchar(64),
    created_at timestamptz not null,
    merged_into_id bigint references customer (id)
);
create index ix_customer_merged_into on customer (merged_into_id) where merged_into_id is not null;
create index ix_customer_email on customer (lower(email)) where email is not null;
create index ix_customer_phone on customer (phone) where phone is not null;

create table identity (
    id bigint generated always as identity primary key,
    channel_id smallint not null references channel (id),
    external_id varchar(128) not null,
    customer_id bigint not null references customer (id),
    name varchar(200),
    email varchar(320),
    email_verified boolean not null default false,
    phone varchar(32),
    phone_verified boolean not null default false,
    member_id varchar(128),
    birth_date date,
    signed_up_at timestamptz,
    recorded_at timestamptz not null,
    constraint ux_identity unique (channel_id, external_id)
);
create index ix_identity_customer on identity (customer_id);

-- What proves that two identities are one person: a normalised phone or e-mail that the channel verified, a member id,
-- or the serial of a registered warranty.
create table verified_identifier (
    kind varchar(16) not null,
    value varchar(320) not null,
    identity_id bigint not null references identity (id),
    primary key (kind, value, identity_id),
    constraint ck_verified_identifier_kind check (kind in ('PHONE', 'EMAIL', 'MEMBER_ID', 'WARRANTY'))
);
create index ix_verified_identifier_identity on verified_identifier (identity_id);

-- The merge ledger: which identities moved where and why, so that each merge can be explained and undone.
create table customer_merge (
    id bigint generated always as identity primary key,
    from_customer_id bigint not null references customer (id),
    into_customer_id bigint not null references customer (id),
    reason varchar(16) not null,
    merged_at timestamptz not null,
    merged_by varchar(128) not null,
    undone_at timestamptz,
    undone_by varchar(128)
);
create index ix_customer_merge_into on customer_merge (into_customer_id);
create index ix_customer_merge_from on customer_merge (from_customer_id);

create table customer_merge_identity (
    merge_id bigint not null references customer_merge (id),
    identity_id bigint not null references identity (id),
    primary key (merge_id, identity_id)
);
