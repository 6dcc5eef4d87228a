package io.dangol.performance;

/** KPI results as rows. */
final class KpiSql {
    /** Campaigns whose facts may still move as of $1: those measured whose end lies after $2. */
    static final String TO_EVALUATE = """
            select id
            from campaign
            where status in ('RUNNING', 'PAUSED', 'COMPLETED') and audience_as_of < $1
              and coalesce(ended_at, day_start(ends_on + 1, $3)) > $2
            order by id
            """;

    /**
     * Records the findings $1 of run $2 at $3. A finding that says what the latest revision of the same target and
     * instant says adds nothing; one that says otherwise is a correction and becomes the next revision.
     */
    static final String RECORD = """
            with finding as (
                select *
                from jsonb_to_recordset($1::jsonb) as f(
                    campaign_id bigint, target_id bigint, as_of timestamptz, window_from timestamptz, window_over boolean,
                    observed double precision, observed_lower double precision, observed_upper double precision,
                    baseline double precision, lift double precision, lift_lower double precision,
                    lift_upper double precision, goal double precision, size bigint, baseline_size bigint,
                    sample_ratio_p double precision, verdict varchar, words varchar)
            )
            insert into kpi_result (
                campaign_id, target_id, as_of, revision, window_from, window_over, observed, observed_lower,
                observed_upper, baseline, lift, lift_lower, lift_upper, goal, size, baseline_size, sample_ratio_p,
                verdict, words, run_id, recorded_at)
            select f.campaign_id, f.target_id, f.as_of, coalesce(former.revision + 1, 0), f.window_from, f.window_over,
                f.observed, f.observed_lower, f.observed_upper, f.baseline, f.lift, f.lift_lower, f.lift_upper, f.goal,
                f.size, f.baseline_size, f.sample_ratio_p, f.verdict, f.words, $2, $3
            from finding f
            left join lateral (
                select * from kpi_result r
                where r.target_id = f.target_id and r.as_of = f.as_of
                order by r.revision desc
                limit 1
            ) former on true
            where former.id is null
               or (former.observed, former.observed_lower, former.observed_upper, former.baseline, former.lift,
                    former.lift_lower, former.lift_upper, former.goal, former.size, former.baseline_size,
                    former.sample_ratio_p, former.verdict, former.window_over)
                is distinct from (f.observed, f.observed_lower, f.observed_upper, f.baseline, f.lift, f.lift_lower,
                    f.lift_upper, f.goal, f.size, f.baseline_size, f.sample_ratio_p, f.verdict, f.window_over)
            """;

    private static final String COLUMNS = """
            r.id, r.campaign_id, r.target_id, r.as_of, r.revision, r.window_from, r.window_over, r.observed,
            r.observed_lower, r.observed_upper, r.baseline, r.lift, r.lift_lower, r.lift_upper, r.goal, r.size,
            r.baseline_size, r.sample_ratio_p, r.verdict, r.words, r.run_id, r.recorded_at, t.metric
            """;

    /** The newest word on each target of the campaigns $1, in the order of the plan. */
    static final String LATEST_OF_CAMPAIGNS = "select " + COLUMNS + """
            from kpi_target t
            cross join lateral (
                select * from kpi_result k where k.target_id = t.id order by k.as_of desc, k.revision desc limit 1
            ) r
            where t.campaign_id = any ($1)
            order by t.campaign_id, t.position
            """;

    static final String LATEST_OF_TARGETS = "select " + COLUMNS + """
            from kpi_target t
            cross join lateral (
                select * from kpi_result k where k.target_id = t.id order by k.as_of desc, k.revision desc limit 1
            ) r
            where t.id = any ($1)
            """;

    /** What the results $1 said before they were corrected. */
    static final String FORMER = "select " + COLUMNS + """
            , now_said.id as corrected_by
            from kpi_result now_said
            join kpi_result r on r.target_id = now_said.target_id and r.as_of = now_said.as_of
                and r.revision = now_said.revision - 1
            join kpi_target t on t.id = r.target_id
            where now_said.id = any ($1)
            """;

    static final String BY_ID = "select " + COLUMNS + """
            from kpi_result r
            join kpi_target t on t.id = r.target_id
            where r.id = $1
            """;

    /**
     * A page for each target of $1 in the order of time, the last revision of each instant only; $2 and $3 the place to
     * continue at, $4 whether backwards in time, $5 how many.
     */
    static final String SERIES = "select " + COLUMNS + """
            from unnest($1::bigint[]) as wanted(target_id)
            join kpi_target t on t.id = wanted.target_id
            cross join lateral (
                select k.*
                from kpi_result k
                where k.target_id = wanted.target_id
                  and not exists (
                    select from kpi_result later
                    where later.target_id = k.target_id and later.as_of = k.as_of and later.revision > k.revision)
                  and ($2::timestamptz is null
                    or case when $4 then (k.as_of, k.id) < ($2, $3::bigint) else (k.as_of, k.id) > ($2, $3::bigint) end)
                order by case when $4 then k.as_of end desc, case when $4 then k.id end desc, k.as_of, k.id
                limit $5
            ) r
            """;

    static final String COUNTS = """
            select target_id, count(distinct as_of) as results
            from kpi_result
            where target_id = any ($1)
            group by target_id
            """;

    private KpiSql() {}
}
