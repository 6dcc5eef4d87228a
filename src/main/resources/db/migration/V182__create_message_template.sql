-- What messages say. A version is never changed: what was sent can always be read again.
create table message_template (
    id bigint generated always as identity primary key,
    key varchar(64) not null constraint ux_message_template_key unique,
    name varchar(200) not null,
    format varchar(16) not null,
    purpose varchar(16) not null,
    current_version int not null,
    created_at timestamptz not null,
    constraint ck_message_template_key check (key ~ '^[a-z0-9][a-z0-9-]*$'),
    constraint ck_message_template_format check (format in (
        'PUSH', 'IN_APP_BANNER', 'IN_APP_INBOX', 'EMAIL', 'SMS', 'LMS', 'ALIMTALK', 'BRAND_MESSAGE')),
    constraint ck_message_template_purpose check (purpose in ('INFORMATIONAL', 'ADVERTISING')),
    constraint ck_message_template_version check (current_version > 0)
);

create table message_template_version (
    template_id bigint not null references message_template (id),
    version int not null,
    title varchar(400),
    body varchar(20000) not null,
    author varchar(200) not null,
    created_at timestamptz not null,
    primary key (template_id, version)
);
alter table message_template add constraint fk_message_template_current_version
    foreign key (id, current_version) references message_template_version (template_id, version)
    deferrable initially deferred;
