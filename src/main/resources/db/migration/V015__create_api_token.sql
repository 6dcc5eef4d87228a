-- API tokens. The secret itself is shown once and never stored: only its SHA-256.
create table api_token (
    id bigint generated always as identity primary key,
    name varchar(100) not null constraint ux_api_token_name unique,
    hash bytea not null constraint ux_api_token_hash unique,
    roles varchar(16)[] not null,
    created_at timestamptz not null,
    created_by varchar(300) not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by varchar(300),
    last_used_at timestamptz,
    constraint ck_api_token_hash check (octet_length(hash) = 32),
    constraint ck_api_token_roles check (
        cardinality(roles) > 0 and roles <@ array['ANALYST', 'MARKETER', 'OPERATOR', 'INTAKE']::varchar[]),
    constraint ck_api_token_expiry check (expires_at > created_at),
    constraint ck_api_token_revoked check ((revoked_at is null) = (revoked_by is null))
);
