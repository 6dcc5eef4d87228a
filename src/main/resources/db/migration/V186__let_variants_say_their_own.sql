-- What a variant says by a channel in place of the channel's template. The version is pinned when the campaign begins, as
-- that of the channel is. It stands by the medium, which a campaign has once, since channels are rewritten with every
-- change of the plan and variants are not. Takes no locks worth naming.
create table campaign_variant_template (
    id bigint generated always as identity primary key,
    campaign_id bigint not null,
    variant_id bigint not null,
    medium varchar(16) not null,
    template_id bigint not null references message_template (id),
    template_version int,
    constraint ux_campaign_variant_template unique (variant_id, medium),
    constraint fk_campaign_variant_template_variant
        foreign key (campaign_id, variant_id) references campaign_variant (campaign_id, id) on delete cascade,
    constraint fk_campaign_variant_template_version
        foreign key (template_id, template_version) references message_template_version (template_id, version)
);
create index ix_campaign_variant_template_campaign on campaign_variant_template (campaign_id);
create index ix_campaign_variant_template_template on campaign_variant_template (template_id);
