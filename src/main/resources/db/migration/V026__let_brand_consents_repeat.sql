-- Statements made to the brand itself belong to no identity, so two of one moment may meet in one merged customer.
-- Those of an identity and those of a merge stay unique. Locks the consent table while the index is built.
alter table consent drop constraint ux_consent;
create unique index ux_consent on consent (identity_id, medium, purpose, night, recorded_at) where identity_id is not null;
create unique index ux_consent_merge on consent (merge_id, customer_id, medium, purpose, night) where merge_id is not null;
