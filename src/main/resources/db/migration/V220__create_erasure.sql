-- Customers whose identity was destroyed on request. Their facts stay under a customer without a name, so that past figures
-- do not change. Takes no locks but for the two columns, which are added without a rewrite.
alter table customer add column erased_at timestamptz;

create table erasure (
    customer_id bigint primary key references customer (id),
    erased_at timestamptz not null,
    identities int not null,
    orders int not null,
    reason varchar(500) not null
);

-- Makes digests that nobody can compute who has no access to this table.
create table erasure_key (
    only_one boolean primary key default true constraint ck_erasure_key_only_one check (only_one),
    secret bytea not null
);
insert into erasure_key (secret)
select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));

create function erasure_digest(kind text, channel_key text, external_id text) returns bytea
    language sql stable parallel safe
    return (select sha256(secret || convert_to(kind || chr(31) || channel_key || chr(31) || external_id, 'UTF8')) from erasure_key);

-- By what a later import would bring an erased person back: ids of people and of their orders, as digests.
create table erased_trace (
    digest bytea primary key,
    erased_at timestamptz not null
);
