-- What a campaign tries beside each other. Shares are of the members who are not held out, and add up to one; the sizes
-- are written when the audience is fixed.
create table campaign_variant (
    id bigint generated always as identity primary key,
    campaign_id bigint not null references campaign (id) on delete cascade,
    position int not null,
    key varchar(40) not null,
    name varchar(200) not null,
    share numeric(5, 4) not null,
    size int,
    constraint ux_campaign_variant_position unique (campaign_id, position),
    constraint ux_campaign_variant_key unique (campaign_id, key),
    constraint ux_campaign_variant_campaign unique (campaign_id, id),
    constraint ck_campaign_variant_key check (key ~ '^[a-z0-9][a-z0-9-]*$' and key not in ('holdout', 'treatment')),
    constraint ck_campaign_variant_share check (share > 0 and share <= 1)
);

-- Both columns in the reference: a member has a variant of its own campaign, or none.
alter table campaign_member add column variant_id bigint;
alter table campaign_member add constraint fk_campaign_member_variant
    foreign key (campaign_id, variant_id) references campaign_variant (campaign_id, id);
alter table campaign_member add constraint ck_campaign_member_variant check (variant_id is null or arm = 'TREATMENT');
