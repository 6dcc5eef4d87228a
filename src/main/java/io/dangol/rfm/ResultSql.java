package io.dangol.rfm;

import io.dangol.customer.Customers;

/** Reads of scoring results. */
final class ResultSql {
    private ResultSql() {}

    /** A run with its cut-offs as arrays of one order. */
    static final String RUN = """
            select r.*, c.* from scoring_run r cross join lateral (
                select coalesce(array_agg(side::text order by side, percent), '{}') sides,
                    coalesce(array_agg(percent order by side, percent), '{}') percents,
                    coalesce(array_agg(amount12 order by side, percent), '{}') amounts,
                    coalesce(array_agg(orders12 order by side, percent), '{}') orders
                from scoring_cut where run_id = r.run_id) c
            """;

    static final String IN_FORCE = RUN + " order by r.as_of desc limit 1";

    static final String FIND_RUN = RUN + " where r.run_id = $1";

    static final String PAGE_OF_RUNS = RUN + """
             where $1::bigint is null or case when $2::boolean then r.run_id > $1 else r.run_id < $1 end
             order by case when $2 then r.run_id else -r.run_id end limit $3
            """;

    /** Sizes after the run in force, with its instant and model. */
    static final String SIZES_IN_FORCE = """
            select r.as_of, r.model_id, r.buyers, c.segment_key, c.customers, c.orders12, c.amount12
            from (select * from scoring_run order by as_of desc limit 1) r left join segment_count c using (run_id)
            """;

    /** A page of each of these segments; its rows come before the join, or the plan may read all customers instead. */
    static final String MEMBERS = """
            select wanted.segment_key, %s
            from unnest($1::varchar[]) wanted (segment_key)
            cross join lateral (
                select customer_id from score s
                where s.segment_key = wanted.segment_key and s.customer_id > $2::bigint
                order by s.customer_id limit $3) member
            join customer c on c.id = member.customer_id
            order by wanted.segment_key, c.id
            """.formatted(Customers.COLUMNS);

    static final String MEMBERS_BACKWARD = MEMBERS.replace("customer_id > $2", "customer_id < $2")
            .replace("order by s.customer_id", "order by s.customer_id desc")
            .replace("c.id\n", "c.id desc\n");

    /** These customers' rows with the run in force: one statement, so one result. */
    static final String SCORES = """
            select s.*, r.as_of, r.model_id, r.recency_cuts, r.frequency_cuts, r.value_cuts
            from score s cross join (select * from scoring_run order by as_of desc limit 1) r
            where s.customer_id = any($1::bigint[])
            """;
}
