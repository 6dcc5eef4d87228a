package io.dangol.audience;

/** Statements about audiences and their versions. */
final class AudienceSql {
    /** What {@link AudienceCatalog} reads of an audience {@code a} with its current version {@code v}. */
    static final String AUDIENCES = """
            select a.id, a.name, a.description, a.version, a.refreshed, a.created_at, a.updated_at,
                v.id as version_id, v.definition::text as definition, v.author
            from audience a join audience_version v on v.audience_id = a.id and v.version = a.version
            """;

    static final String COUNT = "select count(*)::int from audience";

    /** The audiences $1 and all that they name, however far. */
    static final String CLOSURE = """
            with recursive needed (id) as (
                select unnest($1::bigint[])
                union
                select u.used_id
                from needed n
                join audience a on a.id = n.id
                join audience_version v on v.audience_id = a.id and v.version = a.version
                join audience_use u on u.version_id = v.id
            )
            """ + AUDIENCES + " where a.id in (select id from needed)";

    static final String CREATE = """
            insert into audience (name, description, version, refreshed, created_at, updated_at)
            values ($1, $2, 1, $3, $4, $4) on conflict (name) do nothing returning id
            """;

    /** One at a time change what audiences name, so that no two make a circle between them. */
    static final String LOCK = "lock table audience_use in share row exclusive mode";

    static final String UPDATE = """
            update audience set name = coalesce($2, name), description = coalesce($3, description),
                refreshed = coalesce($4, refreshed), version = version + $5, updated_at = $6
            where id = $1 returning version
            """;

    static final String ADD_VERSION = """
            with added as (
                insert into audience_version (audience_id, version, definition, author, created_at)
                values ($1, $2, $3::text::jsonb, $4, $5) returning id
            ), used as (
                insert into audience_use (version_id, used_id)
                select added.id, used.id from added cross join unnest($6::bigint[]) used (id) returning version_id
            )
            select id, (select count(*) from used) from added
            """;

    static final String VERSIONS = """
            select id, audience_id, version, definition::text as definition, author, created_at
            from audience_version where audience_id = any ($1) order by audience_id, version desc
            """;

    private AudienceSql() {}
}
