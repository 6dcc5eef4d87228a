-- Finds those whose golden time it is by the day that it is counted from. Locks writes to these tables while the indexes
-- are built.
create index ix_customer_signed_up_at on customer (signed_up_at) where signed_up_at is not null and merged_into_id is null;
create index ix_warranty_registered_at on warranty (registered_at);
create index ix_tier_change_changed_at on tier_change (changed_at);
create index ix_coupon_expires_at on coupon (expires_at) where used_at is null and expires_at is not null;
