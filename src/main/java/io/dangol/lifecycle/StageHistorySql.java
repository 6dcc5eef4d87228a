package io.dangol.lifecycle;

/** Reads of stages and their history. */
final class StageHistorySql {
    static final String SIZES = """
            select r.as_of, c.stage, c.customers
            from (select * from lifecycle_run order by as_of desc limit 1) r
            left join stage_count c using (run_id)
            """;

    static final String OF_CUSTOMERS = """
            select s.*, i.from_at, r.as_of
            from customer_stage s
            join stage_interval i on i.customer_id = s.customer_id and i.to_at is null
            cross join (select as_of from lifecycle_run order by as_of desc limit 1) r
            where s.customer_id = any ($1)
            """;

    static final String STAYS = """
            select customer_id, stage, from_at, to_at
            from stage_interval
            where customer_id = any ($1)
            order by customer_id, from_at desc
            """;

    static final String TREND = """
            select r.as_of, c.stage, c.customers
            from lifecycle_run r
            join stage_count c using (run_id)
            where r.as_of >= $1 and r.as_of < $2 and ($3::varchar is null or c.stage = $3)
            order by r.as_of, c.stage
            """;

    static final String TRANSITIONS = """
            select earlier.stage as from_stage, later.stage as to_stage, count(*)::int as customers
            from (select customer_id, stage from stage_interval
                  where from_at <= $1 and (to_at > $1 or to_at is null)) earlier
            full join (select customer_id, stage from stage_interval
                  where from_at <= $2 and (to_at > $2 or to_at is null)) later
                on later.customer_id = earlier.customer_id
            group by 1, 2
            order by 1, 2
            """;

    static final String MOVEMENTS = """
            select day, stage, sum(entered)::int as entered, sum(left_it)::int as left_it
            from (
                select local_day(from_at, $3) as day, stage, 1 as entered, 0 as left_it
                from stage_interval where from_at >= $1 and from_at < $2
                union all
                select local_day(to_at, $3), stage, 0, 1
                from stage_interval where to_at >= $1 and to_at < $2
            ) moves
            where $4::varchar is null or stage = $4
            group by 1, 2
            order by 1, 2
            """;

    private StageHistorySql() {}
}
