-- Who bought again how many months after the first order, by the month of that order, of the run in force. Locks
-- insight_run for a moment to let it hold the new kind.
create table purchase_cohort (
    -- first days of months in the brand's zone
    cohort_month date not null,
    months_later int not null,
    buyers int not null,
    orders bigint not null,
    net_amount bigint not null,
    run_id bigint not null,
    primary key (cohort_month, months_later),
    constraint ck_purchase_cohort_later check (months_later >= 0)
);

alter table insight_run drop constraint ck_insight_run_kind;
alter table insight_run add constraint ck_insight_run_kind
    check (kind in ('FORECAST', 'ASSOCIATION', 'PURCHASE_CYCLE', 'DISCOUNT', 'OWN_MALL', 'COHORT'));
