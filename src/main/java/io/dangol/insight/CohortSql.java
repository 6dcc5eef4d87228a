package io.dangol.insight;

/** Who comes back after how many months. */
final class CohortSql {
    static final String REMOVE_FORMER = "delete from purchase_cohort";

    /** Of the orders before $2, in months of the zone $3. */
    static final String PUT = """
            with months as (
                select customer_id, date_trunc('month', local_day(ordered_at, $3)::timestamp)::date as month,
                    count(*) as orders, sum(net_amount)::bigint as net
                from purchase_order
                where counted and customer_id is not null and ordered_at < $2
                group by customer_id, date_trunc('month', local_day(ordered_at, $3)::timestamp)::date
            ), dated as (
                select m.*, min(month) over (partition by customer_id) as cohort from months m
            )
            insert into purchase_cohort (cohort_month, months_later, buyers, orders, net_amount, run_id)
            select cohort,
                ((extract(year from month) - extract(year from cohort)) * 12
                    + extract(month from month) - extract(month from cohort))::int,
                count(*), sum(orders), sum(net), $1
            from dated
            group by 1, 2
            """;

    static final String COUNT = """
            select count(distinct cohort_month) as cohorts,
                coalesce(sum(buyers) filter (where months_later = 0), 0)::bigint as buyers,
                coalesce(sum(buyers) filter (where months_later = 1), 0)::bigint as returned
            from purchase_cohort
            """;

    /** Cohorts from $1 to $2, where given. */
    static final String COHORTS = """
            select c.cohort_month, c.months_later, c.buyers, c.orders, c.net_amount, r.as_of
            from purchase_cohort c
            join insight_run r on r.run_id = c.run_id
            where ($1::date is null or c.cohort_month >= $1) and ($2::date is null or c.cohort_month <= $2)
            order by c.cohort_month, c.months_later
            """;

    /** Months from $1 to $2, where given. */
    static final String MONTHS = """
            select m.month, sum(m.buyers)::int as buyers, sum(m.orders)::bigint as orders, sum(m.net_amount)::bigint as net,
                coalesce(sum(m.buyers) filter (where m.months_later = 0), 0)::int as new_buyers, max(r.as_of) as as_of
            from (
                select c.*, (c.cohort_month + make_interval(months => c.months_later))::date as month
                from purchase_cohort c
            ) m
            join insight_run r on r.run_id = m.run_id
            where ($1::date is null or m.month >= $1) and ($2::date is null or m.month <= $2)
            group by m.month
            order by m.month
            """;

    private CohortSql() {}
}
