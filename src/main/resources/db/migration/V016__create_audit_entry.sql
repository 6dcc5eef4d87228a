-- Who changed what and when. Rows are only ever added, and hold no personal data.
create table audit_entry (
    id bigint generated always as identity primary key,
    occurred_at timestamptz not null,
    actor varchar(300) not null,
    action varchar(64) not null,
    subject_type varchar(64) not null,
    subject_id bigint,
    change jsonb not null,
    constraint ck_audit_entry_change check (jsonb_typeof(change) = 'object')
);
create index ix_audit_entry_subject on audit_entry (subject_type, subject_id, id desc);
create index ix_audit_entry_actor on audit_entry (actor, id desc);
create index ix_audit_entry_action on audit_entry (action, id desc);
create index ix_audit_entry_occurred_at on audit_entry (occurred_at);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only: % is refused', tg_op;
end
$$;
create trigger tg_audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_audit_change();
