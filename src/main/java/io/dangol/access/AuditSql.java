package io.dangol.access;

/** What is asked of the audit trail. */
final class AuditSql {
    static final String RECORD = """
            insert into audit_entry (occurred_at, actor, action, subject_type, subject_id, change)
            values ($1, $2, $3, $4, $5, $6)
            """;

    /** By way of text: the client would make a JSON string of a text that is bound to a jsonb parameter. */
    static final String RECORD_IN_SESSION = """
            insert into audit_entry (occurred_at, actor, action, subject_type, subject_id, change)
            values (:at, :actor, :action, :type, cast(:key as bigint), cast(cast(:change as text) as jsonb))
            """;

    static final String FIND = "select * from audit_entry where id = $1";

    private static final String FILTER = """
            where ($1::varchar is null or actor = $1)
              and ($2::varchar is null or action = $2)
              and ($3::varchar is null or subject_type = $3)
              and ($4::bigint is null or subject_id = $4)
              and ($5::timestamptz is null or occurred_at >= $5)
              and ($6::timestamptz is null or occurred_at < $6)
            """;

    static final String COUNT = "select count(*) from audit_entry\n" + FILTER;

    static final String PAGE_FORWARD = "select * from audit_entry\n" + FILTER + """
              and ($7::bigint is null or id < $7)
            order by id desc
            limit $8
            """;

    static final String PAGE_BACKWARD = "select * from audit_entry\n" + FILTER + """
              and ($7::bigint is null or id > $7)
            order by id
            limit $8
            """;

    private AuditSql() {}
}
