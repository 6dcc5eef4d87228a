-- Uploaded lists of customers. Takes no locks.
create table customer_list (
    id bigint generated always as identity primary key,
    name varchar(200) not null constraint ux_customer_list_name unique,
    created_at timestamptz not null,
    created_by varchar(300) not null,
    constraint ck_customer_list_name check (btrim(name) <> '')
);

create table customer_list_member (
    customer_id bigint not null references customer (id),
    list_id bigint not null references customer_list (id) on delete cascade,
    primary key (customer_id, list_id)
);
create index ix_customer_list_member_list on customer_list_member (list_id, customer_id);
