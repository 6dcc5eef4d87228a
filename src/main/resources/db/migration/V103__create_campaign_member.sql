-- The audience of a campaign, fixed when it was launched. The customer comes first in the key, as in every large table,
-- so that customers can be spread over machines; the second index answers "who is in this campaign".
create table campaign_member (
    customer_id bigint not null references customer (id),
    campaign_id bigint not null references campaign (id),
    arm varchar(16) not null,
    primary key (customer_id, campaign_id),
    constraint ck_campaign_member_arm check (arm in ('TREATMENT', 'HOLDOUT'))
);
create index ix_campaign_member_campaign on campaign_member (campaign_id, customer_id) include (arm);
