package io.dangol.rfm;

/** Questions about memberships over time. A stay covers an instant when it began at or before it and ends after it. */
final class HistorySql {
    static final String TRANSITIONS = """
            select earlier.segment_key as from_key, later.segment_key as to_key, count(*) as customers
            from (select customer_id, segment_key from membership
                  where from_at <= $1 and (to_at > $1 or to_at is null)) earlier
            full join (select customer_id, segment_key from membership
                  where from_at <= $2 and (to_at > $2 or to_at is null)) later
                on later.customer_id = earlier.customer_id
            group by 1, 2
            order by 1, 2
            """;

    static final String TREND = """
            select run.as_of, size.segment_key, size.customers, size.orders12, size.amount12
            from scoring_run run
            join segment_count size on size.run_id = run.run_id
            where run.as_of >= $1 and run.as_of < $2 and ($3::varchar is null or size.segment_key = $3)
            order by run.as_of, size.segment_key
            """;

    static final String MOVEMENTS = """
            select day, segment_key, sum(entered)::int as entered, sum(left_it)::int as left_it
            from (
                select local_day(from_at, $3) as day, segment_key, 1 as entered, 0 as left_it
                from membership where from_at >= $1 and from_at < $2
                union all
                select local_day(to_at, $3), segment_key, 0, 1
                from membership where to_at >= $1 and to_at < $2
            ) moves
            where $4::varchar is null or segment_key = $4
            group by 1, 2
            order by 1, 2
            """;

    /** A score is one more than the number of cuts strictly below the value; for recency, fewer days are better. */
    static final String DISTRIBUTION = """
            select recency, frequency, monetary, count(*) as customers, sum(amount_total)::bigint as value
            from (
                select amount_total,
                    5 - (select count(*) from unnest($1::numeric[]) cut
                         where cut < $4::date - local_day(last_order_at, $5)) as recency,
                    1 + (select count(*) from unnest($2::numeric[]) cut where cut < orders_total) as frequency,
                    1 + (select count(*) from unnest($3::numeric[]) cut where cut < amount_total) as monetary
                from score where orders_total > 0
            ) scored
            group by 1, 2, 3
            order by 1 desc, 2 desc, 3 desc
            """;

    static final String STAYS = """
            select customer_id, segment_key, from_at, to_at, last_order_at, orders12, amount12
            from membership
            where customer_id = any($1)
            order by customer_id, from_at desc
            """;

    private HistorySql() {}
}
