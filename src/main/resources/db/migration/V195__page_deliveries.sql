-- Pages of a campaign's messages, of all or of those that stand somewhere, in the order in which they were queued: keys grow
-- with time. Building them holds up the sending of messages, not reading.
create index ix_delivery_page on delivery (campaign_id, key);
create index ix_delivery_status_page on delivery (campaign_id, status, key);
