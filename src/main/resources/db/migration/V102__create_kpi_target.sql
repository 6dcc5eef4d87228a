-- By what a campaign promised to be judged: the observed value is to reach the baseline times (1 + target_lift).
create table kpi_target (
    id bigint generated always as identity primary key,
    campaign_id bigint not null references campaign (id) on delete cascade,
    position int not null,
    metric varchar(40) not null,
    medium varchar(16),
    baseline varchar(20) not null,
    fixed_value double precision,
    target_lift double precision not null,
    window_days int,
    constraint ux_kpi_target_position unique (campaign_id, position),
    constraint ck_kpi_target_metric check (metric in (
        'SENDS', 'DELIVERY_RATE', 'OPEN_RATE', 'CLICK_RATE', 'OPT_OUT_RATE', 'CONVERSION_RATE', 'REVENUE',
        'REVENUE_PER_RECIPIENT', 'MONTHLY_SPEND_PER_MEMBER', 'MONTHLY_ORDERS_PER_MEMBER', 'REPURCHASE_RATE',
        'RETURN_RATE', 'BOOKMARK_CONVERSION', 'INCREMENTAL_REVENUE')),
    constraint ck_kpi_target_medium check (medium in ('PUSH', 'IN_APP_BANNER', 'IN_APP_INBOX', 'EMAIL', 'SMS', 'MESSENGER')),
    constraint ck_kpi_target_baseline check (baseline in ('PREVIOUS_PERIOD', 'HOLDOUT', 'FIXED')),
    constraint ck_kpi_target_fixed_value check ((baseline = 'FIXED') = (fixed_value is not null)),
    constraint ck_kpi_target_lift check (target_lift > -1),
    constraint ck_kpi_target_window check (window_days > 0)
);
