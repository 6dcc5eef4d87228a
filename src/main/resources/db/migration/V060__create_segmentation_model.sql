-- Segmentation models as data: a stored version never changes, and which one decided when is kept. Takes no locks.
create table segmentation_model (
    id bigint generated always as identity primary key,
    name varchar(64) not null,
    version int not null,
    title varchar(200) not null,
    title_ko varchar(200) not null,
    author varchar(128) not null,
    created_at timestamptz not null default now(),
    basis varchar(10) not null,
    relaxes varchar(64),
    rules jsonb not null,
    constraint ux_segmentation_model unique (name, version),
    constraint ck_segmentation_model_basis check (basis in ('BOTH', 'ABSOLUTE', 'PERCENTILE', 'EITHER')),
    constraint ck_segmentation_model_rules check (jsonb_typeof(rules) = 'array')
);

-- The model in force at an instant is the one of the latest activation up to it; before the first, the shipped default.
create table model_activation (
    effective_from timestamptz primary key,
    model_id bigint not null references segmentation_model (id),
    activated_at timestamptz not null,
    activated_by varchar(128) not null
);
