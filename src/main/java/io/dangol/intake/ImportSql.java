package io.dangol.intake;

/** The record of imports. */
final class ImportSql {
    static final String OPEN_IMPORT = """
            insert into intake_run (run_id, kind, file_name, mapping, dry_run, all_or_nothing)
            values ($1, $2, $3, $4, $5, $6)
            """;

    static final String RECORD_READING = "update intake_run set charset = $2, bindings = $3 where run_id = $1";

    static final String RECORD_COUNTS = """
            update intake_run
            set rows_read = $2, inserted = $3, changed = $4, unchanged = $5, failed = $6
            where run_id = $1
            """;

    static final String RECORD_ERRORS = """
            insert into intake_error (run_id, number, line, field, column_name, value, personal, reason, remedy)
            select $1, $2 + row.number, row.line, row.field, row.column_name, row.value, row.personal, row.reason, row.remedy
            from unnest($3::bigint[], $4::varchar[], $5::varchar[], $6::varchar[], $7::boolean[], $8::varchar[],
                    $9::varchar[])
                with ordinality as row(line, field, column_name, value, personal, reason, remedy, number)
            """;

    static final String FIND_IMPORTS = "select * from intake_run where run_id = any ($1)";

    static final String ERRORS_AFTER = """
            select * from intake_error
            where run_id = $1 and number > coalesce($2::bigint, 0)
            order by number
            limit $3
            """;

    static final String ERRORS_BEFORE = """
            select * from intake_error
            where run_id = $1 and number < coalesce($2::bigint, 2147483647)
            order by number desc
            limit $3
            """;

    static final String COUNT_ERRORS = "select count(*) from intake_error where run_id = $1";

    /** Personal values of imports that began before $1, $2 at most. */
    static final String FORGET_VALUES = """
            update intake_error e set value = null
            where (e.run_id, e.number) in (
                select old.run_id, old.number
                from intake_error old join job_run r on r.id = old.run_id
                where old.personal and old.value is not null and r.started_at < $1
                limit $2)
            """;

    /**
     * Personal values of every refused line that names one of the persons $1: nobody knows whose a refused line was, so
     * that what it says is compared, numbers by their last eight digits, and what is too short to be anybody's own, such as a
     * customer's number 10, as a whole only. Forgetting a namesake's refused value as well does no harm.
     */
    static final String FORGET_PERSON = """
            with told as (
                select distinct lower(v.value) as value
                from identity i
                cross join lateral (values (i.external_id), (i.name), (i.email), (i.phone), (i.member_id)) as v (value)
                where i.customer_id = any ($1) and length(v.value) > 1
            ), numbers as (
                select distinct right(regexp_replace(phone, '\\D', '', 'g'), 8) as digits
                from identity
                where customer_id = any ($1) and length(regexp_replace(phone, '\\D', '', 'g')) >= 8
            ), lines as (
                select distinct e.run_id, e.line
                from intake_error e
                where e.personal and e.value is not null
                  and (exists (
                        select from told t
                        where lower(trim(e.value)) = t.value or length(t.value) > 5 and strpos(lower(e.value), t.value) > 0)
                    or exists (
                        select from numbers n where strpos(regexp_replace(e.value, '\\D', '', 'g'), n.digits) > 0))
            )
            update intake_error e set value = null
            from lines l
            where e.run_id = l.run_id and e.line = l.line and e.personal and e.value is not null
            """;

    private ImportSql() {}
}
