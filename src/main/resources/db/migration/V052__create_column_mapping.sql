-- Column mappings that were saved to be used again.
create table column_mapping (
    id bigint generated always as identity primary key,
    kind varchar(20) not null,
    name varchar(100) not null,
    bindings varchar not null,
    saved_at timestamptz not null,
    saved_by varchar(200) not null,
    constraint ux_column_mapping unique (kind, name)
);
