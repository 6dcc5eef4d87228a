package io.dangol.insight;

/** Insight runs as rows. */
final class InsightSql {
    static final String RECORD = """
            insert into insight_run (run_id, kind, as_of, window_from, subjects, results, reliable, words)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    private static final String RUNS =
            "select r.run_id, r.kind, r.as_of, r.window_from, r.finished_at, r.subjects, r.results, r.reliable, r.words"
                    + " from insight_run r";

    static final String PAGE = RUNS;

    static final String COUNT = "select count(*)::int from insight_run r";

    static final String LOAD = RUNS + " where r.run_id = any ($1)";

    /** The newest of each kind. */
    static final String IN_FORCE = RUNS + """
             where r.run_id in (select max(n.run_id) from insight_run n group by n.kind)
             order by r.kind
            """;

    /** Kinds of $1 without a result that finished after $2, once there are orders and nothing long is at work. */
    static final String TO_CATCH_UP = """
            select k.kind
            from unnest($1::varchar[]) with ordinality as k (kind, position)
            where exists (select from purchase_order where counted and customer_id is not null)
              and not exists (select from job_lease)
              and not exists (select from insight_run r where r.kind = k.kind and r.finished_at > $2)
            order by k.position
            """;

    private InsightSql() {}
}
