-- Whether this database holds the generated demo brand, from which seed, as of which day, and whether it is finished.
create table demo_brand (
    only_one boolean primary key default true,
    seed bigint not null,
    customers int not null,
    today date not null,
    completed_at timestamptz,
    constraint ck_demo_brand_only_one check (only_one)
);
