package io.dangol.demo;

/** What is asked about the demo brand while it is made. */
final class DemoSql {
    /** True while nobody has put anything of their own into this database. */
    static final String IS_EMPTY = """
            select not exists (select from customer) and not exists (select from purchase_order)
               and not exists (select from product)
            """;

    /** Readers go on, writers wait: what is empty stays empty until the brand stands. */
    static final String LOCK_OUT_WRITERS =
            "lock table customer, identity, product, purchase_order, behavior_event in share row exclusive mode";

    /**
     * Lets rows in without looking up each one's references, where the user may: that is four fifths of the work. What was
     * let in so is proved by {@link #COUNT_STRAYS} before it is committed.
     */
    static final String TRUST_REFERENCES = """
            select case when has_parameter_privilege('session_replication_role', 'set')
                then set_config('session_replication_role', 'replica', true) end
            """;

    static final String CHECK_REFERENCES = """
            select case when has_parameter_privilege('session_replication_role', 'set')
                then set_config('session_replication_role', 'origin', true) end
            """;

    /** Rows that refer to nothing, and facts that do not stand with the customer of their identity. */
    static final String COUNT_STRAYS = """
            select (select count(*) from (
                    select identity_id, customer_id from consent where identity_id is not null
                    union all select identity_id, customer_id from tier_change
                    union all select identity_id, customer_id from points_entry
                    union all select identity_id, customer_id from coupon
                    union all select identity_id, customer_id from warranty
                    union all select identity_id, customer_id from behavior_event
                    union all select identity_id, customer_id from purchase_order where identity_id is not null
                    union all select identity_id, null from verified_identifier) fact
                left join identity i on i.id = fact.identity_id
                where i.id is null or i.customer_id <> fact.customer_id)
                + (select count(*) from identity i left join customer c on c.id = i.customer_id where c.id is null)
                + (select count(*) from order_item i left join purchase_order o on o.id = i.order_id where o.id is null)
                + (select count(*) from (
                    select product_id from order_item
                    union all select product_id from behavior_event where product_id is not null
                    union all select product_id from warranty) sold
                left join product p on p.id = sold.product_id where p.id is null)
                + (select count(*) from (
                    select channel_id from identity
                    union all select channel_id from purchase_order
                    union all select channel_id from behavior_event) reached
                left join channel c on c.id = reached.channel_id where c.id is null)
                + (select count(*) from purchase_order o left join store s on s.id = o.store_id
                where o.store_id is not null and s.id is null)
            """;

    /** The ids were given by the generator, so the sequences go on after the last. */
    static final String ADVANCE_IDS = """
            select setval(pg_get_serial_sequence('customer', 'id'), (select max(id) from customer)),
                setval(pg_get_serial_sequence('identity', 'id'), (select max(id) from identity)),
                setval(pg_get_serial_sequence('product', 'id'), (select max(id) from product)),
                setval(pg_get_serial_sequence('purchase_order', 'id'), (select max(id) from purchase_order))
            """;

    static final String FIND_BRAND = "select seed, customers, today, completed_at from demo_brand";

    static final String RECORD_BRAND = "insert into demo_brand (seed, customers, today) values ($1, $2, $3)";

    /** The brand's own ladder, where somebody has set one already, stays. */
    static final String SET_TIERS = """
            with ladder as (
                insert into tier_ladder (months, author, created_at)
                select 12, 'demo', now() where not exists (select from tier_ladder) returning version
            )
            insert into tier_step (version, rank, tier, orders, amount)
            select ladder.version, step.rank, step.tier, 0, step.amount
            from ladder cross join unnest($1::varchar[], $2::bigint[]) with ordinality as step (tier, amount, rank)
            """;

    static final String COMPLETE_BRAND = "update demo_brand set completed_at = now() where completed_at is null";

    /** The campaigns that talk to dormant and to loyal customers run actions of the playbook. */
    static final String LINK_PLAYBOOK = """
            insert into playbook_campaign (cell_id, campaign_id)
            select c.id, m.id
            from campaign m
            join playbook_cell c on (m.segment_key, c.key) in (('DORMANT', 'dormant-win-back'), ('LOYAL', 'loyal-news'))
            on conflict do nothing
            """;

    private static final String TABLES =
            " customer, identity, verified_identifier, consent, tier_change, points_entry, coupon, warranty, product,"
                    + " purchase_order, order_item, behavior_event";

    static final String ANALYZE = "analyze" + TABLES;

    /** Scoring reads an index alone only after a vacuum has seen the pages. */
    static final String TIDY = "vacuum (analyze)" + TABLES;

    /** Results of the time when there was nobody to score; history begins before them. */
    static final String FORGET_EMPTY_RESULTS = """
            truncate score, score_histogram, score_band, score_band_member, membership, customer_stage, stage_interval,
                stage_count, lifecycle_run;
            delete from segment_count;
            delete from scoring_cut;
            delete from scoring_run
            """;

    static final String SCORED_UNTIL = "select max(as_of) from scoring_run";

    static final String STAGED_UNTIL = "select max(as_of) from lifecycle_run";

    static final String FIND_CAMPAIGN = "select id, launched_at from campaign where key = $1";

    static final String IS_TOLD = """
            select exists (select from message_event where campaign_id = $1) as told,
                (select max(id) from purchase_order) as last_order
            """;

    /** The treated members whom the channel $2 knows, and whether they had agreed to advertising by $3 as of $4. */
    static final String RECIPIENTS = """
            select distinct on (m.customer_id) m.customer_id, i.id as identity_id, i.external_id, i.name, i.recorded_at,
                coalesce((
                    select c.granted
                    from consent c
                    where c.customer_id = m.customer_id and c.medium = $3 and c.purpose = 'ADVERTISING' and not c.night
                      and c.recorded_at < $4
                    order by c.recorded_at desc, c.granted
                    limit 1), false) as agreed
            from campaign_member m
            join identity i on i.customer_id = m.customer_id
            join channel ch on ch.id = i.channel_id and ch.key = $2
            where m.campaign_id = $1 and m.arm = 'TREATMENT'
            order by m.customer_id, i.id
            """;

    private DemoSql() {}
}
