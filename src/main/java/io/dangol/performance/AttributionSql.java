package io.dangol.performance;

/** Which orders belong to which campaigns, worked out from the facts as they stand, so that refunds take back at once. */
final class AttributionSql {
    /** Orders count for a campaign from its launch to its end in the zone $2; see the function attributed_touch. */
    private static final String TOUCH = """
            cross join lateral attributed_touch(o.customer_id, o.ordered_at, $1) t
            join campaign c on c.id = t.campaign_id and o.ordered_at >= c.audience_as_of
                and o.ordered_at < least(day_start(c.ends_on + 1, $2), c.ended_at)
            """;

    /** Of the orders $3, as of $1. */
    static final String OF_ORDERS = """
            select o.id, t.campaign_id, t.medium, t.clicked, t.touched_at
            from purchase_order o
            """ + TOUCH + """
            where o.id = any ($3) and o.counted and o.ordered_at < $1
            """;

    private static final String OWN = """
            from unnest($3::bigint[]) as wanted(campaign_id)
            join campaign_person p on p.campaign_id = wanted.campaign_id and p.campaign_id = any ($3) and p.arm = 'TREATMENT'
            join purchase_order o on o.customer_id = p.customer_id and o.counted and o.ordered_at < $1
            """ + TOUCH + """
             and c.id = wanted.campaign_id
            """;

    /** For each campaign of $3 a page behind ($4, $5) of $7 orders, newest first, or oldest first when $6. */
    static final String PAGES = """
            select campaign_id, id, ordered_at
            from (
                select c.id as campaign_id, o.id, o.ordered_at,
                    row_number() over (
                        partition by c.id
                        order by case when $6 then o.ordered_at end, case when $6 then o.id end,
                            o.ordered_at desc, o.id desc) as place
            """ + OWN + """
                where $4::timestamptz is null
                   or case when $6 then (o.ordered_at, o.id) > ($4, $5::bigint)
                        else (o.ordered_at, o.id) < ($4, $5::bigint) end
            ) found
            where place <= $7
            order by campaign_id, place
            """;

    static final String COUNTS = "select c.id as campaign_id, count(*) as orders" + "\n" + OWN + "group by c.id";

    private AttributionSql() {}
}
