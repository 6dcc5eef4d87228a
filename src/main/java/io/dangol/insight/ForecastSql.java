package io.dangol.insight;

/** How a forecast is read from orders and written. Orders of one day are one purchase, as in the models' sources. */
final class ForecastSql {
    /** How many have a counted order before $1, and on which day of the zone $2 the first was. */
    static final String BUYERS = """
            select count(*)::int as buyers, local_day(min(b.first_at), $2) as first_on
            from (
                select min(ordered_at) as first_at
                from purchase_order
                where counted and customer_id is not null and ordered_at < $1
                group by customer_id
            ) b
            """;

    /**
     * The days of purchase before $1 in the zone $2. {share} keeps a part of the customers, always the same ones, where
     * a sample will do.
     */
    private static final String DAYS = """
            with bought as (
                select customer_id, local_day(ordered_at, $2) as day, sum(net_amount)::bigint as amount,
                    max(ordered_at) as last_at
                from purchase_order
                where counted and customer_id is not null and ordered_at < $1 {share}
                group by customer_id, local_day(ordered_at, $2)
            )
            """;

    private static final String SAMPLED = "and hashint8(customer_id)::bigint + 2147483648 < $3";

    /** Of the customers below the hash $3: purchases on and before the as-of day, and before the day $4. */
    static final String SAMPLE = DAYS.replace("{share}", SAMPLED) + """
            select customer_id, count(*)::int as days, min(day) as first_on, max(day) as last_on,
                (count(*) filter (where day < $4))::int as known_days, max(day) filter (where day < $4) as known_last_on,
                (count(*) filter (where amount > 0))::int as paid_days,
                (coalesce(sum(amount) filter (where amount > 0), 0))::bigint as paid
            from bought
            group by customer_id
            order by customer_id
            """;

    /** The median of days between purchases of the customers below the hash $3. */
    static final String RHYTHM = DAYS.replace("{share}", SAMPLED) + """
            select percentile_cont(0.5) within group (order by gap) as rhythm
            from (select day - lag(day) over (partition by customer_id order by day) as gap from bought) b
            where gap is not null
            """;

    /** Every buyer, in the order of the scoring index. */
    static final String EVERY_BUYER = DAYS.replace("{share}", "") + """
            , spaced as (
                select customer_id, day, amount, last_at, day - lag(day) over (partition by customer_id order by day) as gap
                from bought
            )
            select customer_id, count(*)::int as days, min(day) as first_on, max(day) as last_on, max(last_at) as last_at,
                (count(*) filter (where amount > 0))::int as paid_days,
                (coalesce(sum(amount) filter (where amount > 0), 0))::bigint as paid,
                percentile_cont(0.5) within group (order by gap) as rhythm
            from spaced
            group by customer_id
            order by customer_id
            """;

    static final String STAGE = """
            insert into forecast_stage (customer_id, purchase_days, last_order_on, last_order_at, expected_orders,
                alive_probability, expected_spend, lifetime_value, rhythm_days, next_order_on, caution_on, imminent_on,
                run_id)
            select f.*, $13
            from unnest($1::bigint[], $2::int[], $3::date[], $4::timestamptz[], $5::double precision[],
                $6::double precision[], $7::bigint[], $8::bigint[], $9::double precision[], $10::date[], $11::date[],
                $12::date[]) f
            """;

    static final String EMPTY_STAGE = "truncate forecast_stage";

    static final String REMOVE_FORMER = "delete from forecast";

    /** Risk is a rank: the share of the other buyers of whom more orders are expected. */
    static final String PUT_IN_FORCE = """
            insert into forecast (customer_id, purchase_days, last_order_on, last_order_at, expected_orders,
                alive_probability, expected_spend, lifetime_value, rhythm_days, next_order_on, caution_on, imminent_on,
                churn_risk, run_id)
            select customer_id, purchase_days, last_order_on, last_order_at, expected_orders, alive_probability,
                expected_spend, lifetime_value, rhythm_days, next_order_on, caution_on, imminent_on,
                percent_rank() over (order by expected_orders desc), run_id
            from forecast_stage
            where run_id = $1
            """;

    /** From when on buyers are late against their own rhythm; who bought once has none. */
    static final String RHYTHMS = """
            select customer_id, last_order_at, caution_on, imminent_on
            from forecast
            where run_id = $1 and imminent_on is not null
            """;

    static final String RECORD_FIT = """
            insert into forecast_fit (run_id, model, horizon_days, lifetime_months, discount_rate, fitted_on, rhythm_days,
                caution_factor, imminent_factor, spend_p, spend_q, spend_gamma, spend_log_likelihood, spend_customers,
                spend_correlation, mean_spend)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """;

    static final String RECORD_MODEL = """
            insert into forecast_model (run_id, model, parameters, log_likelihood, holdout_from, holdout_customers,
                holdout_expected, holdout_observed, mean_absolute_error, root_mean_square_error, auc, alive_auc, failure)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """;

    static final String RECORD_CALIBRATION = """
            insert into forecast_calibration (run_id, model, repeats, customers, expected, observed)
            select $1, $2, c.* from unnest($3::int[], $4::int[], $5::double precision[], $6::double precision[]) c
            """;

    private ForecastSql() {}
}
