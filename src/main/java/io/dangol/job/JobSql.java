package io.dangol.job;

/** The ledger's statements. */
final class JobSql {
    private static final String COLUMNS =
            "id, kind, trigger, period, status, started_at, finished_at, progress_done, progress_total, summary,"
                    + " failure_code, failure_actor, failure_message, error_id";

    /** Runs that were silent for longer than $1 seconds were killed: their process can no longer end them itself. */
    static final String ABANDON_DEAD_RUNS = """
            with dead as (
                select id
                from job_run
                where status = 'RUNNING' and heartbeat_at < now() - make_interval(secs => $1)
                for update skip locked
            ), released as (
                delete from job_lease where run_id in (select id from dead)
            )
            update job_run
            set status = 'ABANDONED', finished_at = now(),
                failure_code = 'INTERNAL_SERVER_ERROR', failure_actor = 'OPERATOR',
                failure_message = 'The process that ran this was killed or lost the database. Nothing it had not committed remains. Start it again.'
            where id in (select id from dead)
            """;

    static final String OPEN_RUN = """
            insert into job_run (kind, trigger, period, status, owner, started_at, heartbeat_at)
            select $1, $2, $3, 'RUNNING', $4, now(), now()
            where not exists (select from job_lease where kind = $5)
            on conflict do nothing
            returning\s""" + COLUMNS;

    static final String TAKE_LEASE = "insert into job_lease (kind, run_id) values ($1, $2) on conflict do nothing";

    static final String WHO_HOLDS = """
            select run_id from job_lease where kind = $1
            union all
            select id from job_run where kind = $2 and period = $3 and status in ('RUNNING', 'SUCCEEDED')
            limit 1
            """;

    static final String BEAT = "update job_run set heartbeat_at = now() where id = $1 and status = 'RUNNING'";

    /** The lease row never changes while it is held, so that a lock on it works in any isolation level. */
    static final String LOCK_OWN_LEASE = "select run_id from job_lease where kind = $1 and run_id = $2 for key share";

    static final String RECORD_PROGRESS =
            "update job_run set progress_done = $2, progress_total = $3, heartbeat_at = now() where id = $1 and status = 'RUNNING'";

    static final String CLOSE_RUN = """
            with released as (
                delete from job_lease where run_id = $1
            )
            update job_run
            set status = $2, finished_at = now(), heartbeat_at = now(), summary = $3,
                failure_code = $4, failure_actor = $5, failure_message = $6, error_id = $7
            where id = $1 and status = 'RUNNING'
            returning\s""" + COLUMNS;

    static final String FIND_RUN = "select " + COLUMNS + " from job_run where id = $1";

    /** Newest first; $3 is the id to start behind, in the direction of $4 (true: towards newer ones). */
    static final String PAGE_OF_RUNS = "select " + COLUMNS + """

             from job_run
            where ($1::varchar is null or kind = $1)
              and ($2::varchar is null or status = $2)
              and ($3::bigint is null or case when $4 then id > $3 else id < $3 end)
            order by case when $4 then id end, case when not $4 then id end desc
            limit $5
            """;

    static final String COUNT_RUNS =
            "select count(*) from job_run where ($1::varchar is null or kind = $1) and ($2::varchar is null or status = $2)";

    private JobSql() {}
}
