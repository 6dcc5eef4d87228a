-- What a merge must remember to be undone exactly, and the operator's words. Locks the (young) ledger briefly.
alter table customer_merge add column note varchar(500);
alter table customer_merge add constraint ck_customer_merge_reason
    check (reason in ('PHONE', 'EMAIL', 'MEMBER_ID', 'WARRANTY', 'MANUAL'));
alter table customer_merge add constraint ck_customer_merge_undone check ((undone_at is null) = (undone_by is null));

-- A customer is merged away at most once at a time.
create unique index ux_customer_merge_in_force on customer_merge (from_customer_id) where undone_at is null;
create index ix_customer_merge_identity_identity on customer_merge_identity (identity_id);
