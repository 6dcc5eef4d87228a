-- What a campaign plans to spend. Amounts are of the brand's currency, with four decimals since a message may cost less than
-- its smallest coin. Takes no locks worth naming.
alter table campaign add column incentive_basis varchar(16);
alter table campaign add column incentive_amount numeric(19, 4);
-- whether what customers pay lacks it already, as with a coupon
alter table campaign add column incentive_discount boolean;
alter table campaign add column incentive_rate numeric(5, 4);
alter table campaign add column incentive_coupon varchar(200);
alter table campaign add column expected_recipients int;
alter table campaign add column budget numeric(19, 4);
alter table campaign add constraint ck_campaign_incentive check (
    case when incentive_basis is null
        then num_nonnulls(incentive_amount, incentive_discount, incentive_rate, incentive_coupon) = 0
        else incentive_amount > 0 and incentive_discount is not null end);
alter table campaign add constraint ck_campaign_incentive_basis check (
    incentive_basis = 'PER_REDEMPTION'
    or incentive_basis = 'PER_RECIPIENT' and num_nonnulls(incentive_rate, incentive_coupon) = 0);
alter table campaign add constraint ck_campaign_incentive_rate check (incentive_rate between 0 and 1);
alter table campaign add constraint ck_campaign_expected_recipients check (expected_recipients > 0);
alter table campaign add constraint ck_campaign_budget check (budget > 0);

-- What a message costs by this channel in this campaign; null for what the brand pays for the medium.
alter table campaign_channel add column message_cost numeric(12, 4);
alter table campaign_channel add constraint ck_campaign_channel_message_cost check (message_cost >= 0);
