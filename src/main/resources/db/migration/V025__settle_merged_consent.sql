-- Consents of merged customers. Locks the consent table briefly.
-- The moment from which the two-year re-confirmation counts, where it is not recorded_at: a consent that a merge
-- settled expires with the older of the two it rests on.
alter table consent add column confirmed_at timestamptz;
alter table consent add constraint ck_consent_source check (source in ('INTAKE', 'MERGE', 'OPERATOR'));
alter table consent add constraint ck_consent_merge check ((source = 'MERGE') = (merge_id is not null));

-- Consents given to the brand itself belong to no identity; these moved with their customer and go back with it.
create table customer_merge_consent (
    merge_id bigint not null references customer_merge (id),
    consent_id bigint not null references consent (id),
    primary key (merge_id, consent_id)
);
create index ix_customer_merge_consent_consent on customer_merge_consent (consent_id);

-- What is in force: the latest statement per customer, medium, purpose and night. Where statements disagree at one
-- moment the settlement of a merge stands above both, and a withdrawal above a grant.
create view current_consent as
    select distinct on (customer_id, medium, purpose, night)
        customer_id, medium, purpose, night, granted, recorded_at, coalesce(confirmed_at, recorded_at) as confirmed_at,
        evidence, source, identity_id, merge_id
    from consent
    order by customer_id, medium, purpose, night, recorded_at desc, (source = 'MERGE') desc, granted, id desc;
create index ix_consent_current on consent (customer_id, medium, purpose, night, recorded_at desc);
