-- A campaign addresses a segment or an audience, and leaves out who is in other audiences. What was fixed at the launch is
-- kept with it. Locks the campaign table briefly.
alter table campaign alter column segment_key drop not null;
alter table campaign add column audience_id bigint references audience (id);
alter table campaign add column audience_snapshot_id bigint references audience_snapshot (id);
alter table campaign add constraint ck_campaign_target check (num_nonnulls(segment_key, audience_id) = 1);
create index ix_campaign_audience on campaign (audience_id) where audience_id is not null;
create index ix_campaign_audience_snapshot on campaign (audience_snapshot_id) where audience_snapshot_id is not null;

create table campaign_exclusion (
    id bigint generated always as identity primary key,
    campaign_id bigint not null references campaign (id) on delete cascade,
    position int not null,
    audience_id bigint not null references audience (id),
    snapshot_id bigint references audience_snapshot (id),
    -- how many of those who were left by the exclusions before it
    removed int,
    constraint ux_campaign_exclusion_position unique (campaign_id, position),
    constraint ux_campaign_exclusion_audience unique (campaign_id, audience_id),
    constraint ck_campaign_exclusion_fixed check ((snapshot_id is null) = (removed is null))
);
create index ix_campaign_exclusion_audience on campaign_exclusion (audience_id);
create index ix_campaign_exclusion_snapshot on campaign_exclusion (snapshot_id) where snapshot_id is not null;
