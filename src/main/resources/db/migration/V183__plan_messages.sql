-- What a channel of a campaign says, and how long it waits for an answer before the next channel speaks. The version is
-- pinned when the campaign begins, so that what was checked is what goes out. Takes no locks worth naming.
alter table campaign_channel add column template_id bigint references message_template (id);
alter table campaign_channel add column template_version int;
alter table campaign_channel add column fallback_hours int;
alter table campaign_channel add constraint fk_campaign_channel_template_version
    foreign key (template_id, template_version) references message_template_version (template_id, version);
alter table campaign_channel add constraint ck_campaign_channel_version
    check (template_version is null or template_id is not null);
alter table campaign_channel add constraint ck_campaign_channel_fallback_hours
    check (fallback_hours is null or (fallback_hours between 1 and 720 and template_id is not null));
create index ix_campaign_channel_template on campaign_channel (template_id) where template_id is not null;
