package io.dangol.performance;

/** Brand goals and what they stand at. */
final class BrandGoalSql {
    private static final String COLUMNS = "id, year, measure, target, growth, updated_at";

    static final String SET = """
            insert into brand_goal (year, measure, target, growth, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $5)
            on conflict (year, measure) do update set
                target = excluded.target, growth = excluded.growth, updated_at = excluded.updated_at
            returning\s""" + COLUMNS;

    static final String OF_YEAR = "select " + COLUMNS
            + " from brand_goal where $1::int is null or year = $1 order by year desc, measure desc";

    static final String BY_ID = "select " + COLUMNS + " from brand_goal where id = $1";

    /**
     * Records as of $1 the goals of the years that had begun and were not over before $2, by run $3 at $4 in the zone $5.
     * A finding that says what the latest revision of the same day says adds nothing.
     */
    static final String RECORD = """
            with goal as (
                select g.*, day_start(make_date(g.year, 1, 1), $5) as starts,
                    least($1, day_start(make_date(g.year + 1, 1, 1), $5)) as ends,
                    day_start(make_date(g.year - 1, 1, 1), $5) as former_starts
                from brand_goal g
                where day_start(make_date(g.year, 1, 1), $5) < $1 and day_start(make_date(g.year + 1, 1, 1), $5) > $2
            ), period as (
                select id, measure, target, growth, starts, ends, former_starts,
                    day_start((local_day(ends, $5) - interval '1 year')::date, $5) as former_ends
                from goal
            ), buyer as (
                select customer_id, min(ordered_at) as first_at
                from purchase_order
                where counted and customer_id is not null and ordered_at < $1
                group by customer_id
            ), new_customer as (
                select p.id,
                    count(*) filter (where b.first_at >= p.starts and b.first_at < p.ends) as observed,
                    count(*) filter (where b.first_at >= p.former_starts and b.first_at < p.former_ends) as former,
                    count(*) filter (where b.first_at >= p.former_starts and b.first_at < p.starts) as former_total
                from period p
                cross join buyer b
                where p.measure = 'NEW_CUSTOMERS' and b.first_at >= p.former_starts
                group by p.id
            ), active as (
                select p.id,
                    count(distinct o.customer_id) filter (where o.ordered_at >= p.starts and o.ordered_at < p.ends) as observed,
                    count(distinct o.customer_id)
                        filter (where o.ordered_at >= p.former_starts and o.ordered_at < p.former_ends) as former,
                    count(distinct o.customer_id)
                        filter (where o.ordered_at >= p.former_starts and o.ordered_at < p.starts) as former_total
                from period p
                join purchase_order o on o.counted and o.customer_id is not null
                    and o.ordered_at >= p.former_starts and o.ordered_at < p.ends
                where p.measure = 'ACTIVE_CUSTOMERS'
                group by p.id
            ), finding as (
                select p.id as goal_id, p.ends as as_of, coalesce(f.observed, 0) as observed, coalesce(f.former, 0) as former,
                    coalesce(f.former_total, 0) as former_total,
                    coalesce(p.target, nullif(round(coalesce(f.former_total, 0) * (1 + p.growth)), 0)::bigint) as target
                from period p
                left join (select * from new_customer union all select * from active) f on f.id = p.id
            )
            insert into brand_goal_result (goal_id, as_of, revision, observed, former, former_total, target, run_id, recorded_at)
            select f.goal_id, f.as_of, coalesce(said.revision + 1, 0), f.observed, f.former, f.former_total, f.target, $3, $4
            from finding f
            left join lateral (
                select * from brand_goal_result r
                where r.goal_id = f.goal_id and r.as_of = f.as_of
                order by r.revision desc
                limit 1
            ) said on true
            where said.id is null or (said.observed, said.former, said.former_total, said.target)
                is distinct from (f.observed, f.former, f.former_total, f.target)
            """;

    /** Of each goal of $1 the newest result, or all of them by day when $2, each in its last revision; $3 is the zone. */
    static final String RESULTS = """
            select distinct on (r.goal_id, r.as_of) r.*, g.measure,
                extract(epoch from r.as_of - day_start(make_date(g.year, 1, 1), $3))
                    / extract(epoch from day_start(make_date(g.year + 1, 1, 1), $3) - day_start(make_date(g.year, 1, 1), $3))
                    as passed
            from brand_goal_result r
            join brand_goal g on g.id = r.goal_id
            where r.goal_id = any ($1)
              and ($2 or r.as_of = (select max(newest.as_of) from brand_goal_result newest where newest.goal_id = r.goal_id))
            order by r.goal_id, r.as_of, r.revision desc
            """;

    private BrandGoalSql() {}
}
