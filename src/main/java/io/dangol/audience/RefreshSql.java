package io.dangol.audience;

/** Statements about who was in an audience over time. */
final class RefreshSql {
    static final String TO_REFRESH = """
            select a.id from audience a
            where ($2::bigint is null and a.refreshed or a.id = $2)
              and not exists (select from audience_refresh r where r.audience_id = a.id and r.as_of >= $1)
            order by a.id
            """;

    /** Goes on behind the common table expression {@code member}: closes the stays that ended and opens new ones. */
    static final String APPLY = """
            , gone as (
                update audience_membership m set to_at = ?::timestamptz
                where m.audience_id = ?::bigint and m.to_at is null
                  and not exists (select from member where member.id = m.customer_id)
                returning m.customer_id
            ), come as (
                insert into audience_membership (customer_id, audience_id, from_at)
                select member.id, ?::bigint, ?::timestamptz from member
                where not exists (
                    select from audience_membership m
                    where m.audience_id = ?::bigint and m.to_at is null and m.customer_id = member.id)
                returning customer_id
            )
            insert into audience_refresh (audience_id, version_id, run_id, as_of, members, entered, "left")
            select ?::bigint, ?::bigint, ?::bigint, ?::timestamptz, (select count(*) from member),
                (select count(*) from come), (select count(*) from gone)
            """;

    static final String REFRESHES = """
            select r.audience_id, r.as_of, v.version, r.members, r.entered, r."left"
            from unnest($1::bigint[]) wanted (id)
            cross join lateral (
                select * from audience_refresh where audience_id = wanted.id order by as_of desc limit 100) r
            join audience_version v on v.id = r.version_id
            order by r.audience_id, r.as_of desc
            """;

    private RefreshSql() {}
}
