-- Two more things by which a campaign can be judged. Replacing the check reads the table once under a short exclusive lock;
-- it holds one row per promise.
alter table kpi_target drop constraint ck_kpi_target_metric;
alter table kpi_target add constraint ck_kpi_target_metric check (metric in (
    'SENDS', 'DELIVERY_RATE', 'OPEN_RATE', 'CLICK_RATE', 'OPT_OUT_RATE', 'CONVERSION_RATE', 'REVENUE',
    'REVENUE_PER_RECIPIENT', 'MONTHLY_SPEND_PER_MEMBER', 'MONTHLY_ORDERS_PER_MEMBER', 'REPURCHASE_RATE',
    'RETURN_RATE', 'BOOKMARK_CONVERSION', 'COUPON_REDEMPTION', 'NET_PROMOTER_SCORE', 'INCREMENTAL_REVENUE'));
