package io.dangol.access;

/** What is asked of the stored tokens. */
final class ApiTokenSql {
    static final String GRANT_OF_HASH = """
            select id, name, roles, expires_at
            from api_token
            where hash = $1 and revoked_at is null
            """;

    static final String CREATE = """
            insert into api_token (name, hash, roles, created_at, created_by, expires_at)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (name) do nothing
            returning *
            """;

    /** A token that is revoked already keeps its first revocation; then no row comes back. */
    static final String REVOKE = """
            update api_token
            set revoked_at = $2, revoked_by = $3
            where id = $1 and revoked_at is null
            returning *
            """;

    static final String FIND = "select * from api_token where id = $1";

    static final String PAGE_FORWARD = """
            select * from api_token
            where $1::bigint is null or id < $1
            order by id desc
            limit $2
            """;

    static final String PAGE_BACKWARD = """
            select * from api_token
            where $1::bigint is null or id > $1
            order by id
            limit $2
            """;

    static final String COUNT = "select count(*) from api_token";

    static final String NOTE_USES = """
            update api_token t
            set last_used_at = u.used_at
            from unnest($1::bigint[], $2::timestamptz[]) as u (id, used_at)
            where t.id = u.id and (t.last_used_at is null or t.last_used_at < u.used_at)
            """;

    private ApiTokenSql() {}
}
