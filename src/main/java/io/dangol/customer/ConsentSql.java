package io.dangol.customer;

/** Statements about consents. */
final class ConsentSql {
    static final String FORGET_SETTLEMENTS =
            "delete from consent where customer_id = any ($1) and merge_id is not null";

    /**
     * Settles what merged customers consented to. A statement stands until a later one of the same identity, or a later
     * one that was made when both identities already belonged to the customer. Of those that stand the most restrictive
     * holds: one withdrawal outweighs all grants, and grants expire with the oldest. A row is written only where that
     * is not what the latest statement says anyway.
     */
    static final String SETTLE_MERGED = """
            with merged as (
                select into_customer_id as customer_id, max(merged_at) as merged_at, max(id) as merge_id
                from customer_merge
                where into_customer_id = any ($1) and undone_at is null
                group by into_customer_id
            ), statement as (
                select c.*, coalesce(c.confirmed_at, c.recorded_at) as valid_from,
                    coalesce(joined.merged_at, '-infinity') as joined_at,
                    coalesce(c.identity_id, -joined.merge_id, 0) as voice
                from consent c
                join merged on merged.customer_id = c.customer_id
                left join lateral (
                    select m.merged_at, m.id as merge_id
                    from customer_merge m
                    where m.into_customer_id = c.customer_id and m.undone_at is null
                      and (exists (select from customer_merge_identity mi
                                   where mi.merge_id = m.id and mi.identity_id = c.identity_id)
                        or exists (select from customer_merge_consent mc
                                   where mc.merge_id = m.id and mc.consent_id = c.id))
                    order by m.id desc
                    limit 1
                ) joined on true
                where c.merge_id is null
            ), standing as (
                select s.*
                from statement s
                where not exists (
                    select from statement t
                    where t.customer_id = s.customer_id
                      and t.medium = s.medium and t.purpose = s.purpose and t.night = s.night
                      and t.recorded_at > s.recorded_at
                      and (t.voice = s.voice or greatest(s.joined_at, t.joined_at) < t.recorded_at))
            ), settled as (
                select customer_id, medium, purpose, night, bool_and(granted) as granted, min(valid_from) as valid_from,
                    (array_agg(granted order by recorded_at desc, granted))[1] as latest_granted,
                    (array_agg(valid_from order by recorded_at desc, granted))[1] as latest_valid_from
                from standing
                group by customer_id, medium, purpose, night
            )
            insert into consent
                (customer_id, medium, purpose, night, granted, recorded_at, confirmed_at, evidence, source, merge_id)
            select s.customer_id, s.medium, s.purpose, s.night, s.granted, merged.merged_at,
                case when s.granted then s.valid_from end,
                'The most restrictive of what the merged customers had said', 'MERGE', merged.merge_id
            from settled s
            join merged on merged.customer_id = s.customer_id
            where s.granted <> s.latest_granted or (s.granted and s.valid_from < s.latest_valid_from)
            """;

    private static final String COLUMNS =
            "customer_id, medium, purpose, night, granted, recorded_at, confirmed_at, evidence, source";

    /** What is in force, in a fixed order for readers. */
    static final String CURRENT = "select " + COLUMNS + """

             from current_consent
            where customer_id = any ($1)
            order by customer_id, medium, purpose, night
            """;

    /** The newest $2 statements of each customer. */
    static final String HISTORY = "select " + COLUMNS + """

             from unnest($1::bigint[]) as parent (id)
            cross join lateral (
                select customer_id, medium, purpose, night, granted, recorded_at,
                    coalesce(confirmed_at, recorded_at) as confirmed_at, evidence, source, id
                from consent
                where customer_id = parent.id
                order by recorded_at desc, id desc
                limit $2
            ) statement
            order by statement.customer_id, statement.recorded_at desc, statement.id desc
            """;

    /** Records a statement of customer $1, or of the one it was merged into; nothing when there is none. */
    static final String RECORD = """
            insert into consent (customer_id, medium, purpose, night, granted, recorded_at, evidence, source)
            select id, $2, $3, $4, $5, $6, $7, 'OPERATOR'
            from customer
            where id = surviving_customer($1)
            returning customer_id, medium, purpose, night, granted, recorded_at, recorded_at as confirmed_at, evidence,
                source
            """;

    private ConsentSql() {}
}
