-- Customers in their own right, sorted and searched as their list is: a name by how it begins, an address or a phone in
-- any spelling and from any identity. Those without a sort value stand first. Locks writes while the indexes are built.
create index ix_customer_signed_up on customer ((coalesce(signed_up_at, '-infinity'::timestamptz)), id)
    where merged_into_id is null;
create index ix_customer_name on customer ((coalesce(name, '')) collate "C", id) where merged_into_id is null;
create index ix_customer_name_prefix on customer (lower(name) text_pattern_ops) where merged_into_id is null;
create index ix_customer_tier on customer (tier, id) where merged_into_id is null;
drop index ix_customer_phone;
drop index ix_customer_email;
create index ix_identity_phone on identity (phone_digits(phone)) where phone is not null;
create index ix_identity_email on identity (email_address(email)) where email is not null;
