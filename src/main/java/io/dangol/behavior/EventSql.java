package io.dangol.behavior;

/** Statements about behaviour events. */
final class EventSql {
    /** $1 to $3 are identities, the customer each leaves and the one it joins. */
    static final String MOVE = """
            update behavior_event f
            set customer_id = m.joined_id
            from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as m (identity_id, left_id, joined_id)
            where f.customer_id = m.left_id and f.identity_id = m.identity_id
            """;

    private static final String COLUMNS =
            "e.id, e.customer_id, e.channel_id::bigint as channel_id, e.product_id, e.kind, e.occurred_at, e.category,"
                    + " e.rating::int as rating, e.text";

    static final String LOAD = "select " + COLUMNS + " from behavior_event e where e.id = any ($1)";

    /** For each customer of $1 a page of events of the kinds $5 behind ($2, $3), newest first. */
    static final String NEWEST_OF_CUSTOMERS = ofCustomers("<", "desc");

    static final String OLDEST_OF_CUSTOMERS = ofCustomers(">", "");

    private static String ofCustomers(String behind, String direction) {
        String statement = "select " + COLUMNS + """

                 from unnest($1::bigint[]) as parent (id)
                cross join lateral (
                    select * from behavior_event
                    where customer_id = parent.id and kind = any ($5::varchar[])
                      and (occurred_at, id) %1$s ($2::text::timestamptz, $3::bigint)
                    order by occurred_at %2$s, id %2$s
                    limit $4
                ) e
                order by e.customer_id, e.occurred_at %2$s, e.id %2$s
                """;
        return statement.formatted(behind, direction);
    }

    static final String COUNT_OF_CUSTOMERS = """
            select customer_id, count(*) as events
            from behavior_event
            where customer_id = any ($1) and kind = any ($2::varchar[])
            group by customer_id
            """;

    static final String EXPORT = """
            select coalesce(jsonb_agg(to_jsonb(x)), '[]') as events from (
                select c.key as channel, e.external_id as "externalId", e.kind, e.occurred_at as "occurredAt",
                    p.external_id as product, e.category, e.rating, e.text
                from behavior_event e
                join channel c on c.id = e.channel_id
                left join product p on p.id = e.product_id
                where e.customer_id = any ($1)
                order by e.occurred_at, e.id) x
            """;

    /** What people wrote or searched, and the channel's own ids; that something happened stays. */
    static final String ERASE = """
            update behavior_event set text = null, external_id = 'erased-' || id where customer_id = any ($1)
            """;

    /** Events before $1, $2 at most. */
    static final String FORGET = """
            delete from behavior_event
            where id in (select id from behavior_event where occurred_at < $1 limit $2)
            """;

    private EventSql() {}
}
