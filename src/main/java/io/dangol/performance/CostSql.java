package io.dangol.performance;

/** What campaigns paid for. */
final class CostSql {
    /**
     * Messages of the campaigns $1 before $2 by medium, and, where the medium is null, to how many people they went: as in the
     * funnel, who is reported to have got or opened one was sent one.
     */
    static final String SENT = """
            select campaign_id, medium,
                case when grouping(medium) = 1 then count(distinct customer_id)
                    else count(*) filter (where kind = 'SENT') end as times
            from message_event
            where campaign_id = any ($1) and occurred_at < $2
            group by grouping sets ((campaign_id, medium), (campaign_id))
            """;

    /**
     * Coupons that treated members used: asks of campaign $1, from $2, to $3. Of a campaign that names its coupon those
     * count whenever they were issued, as the shop issues them before it tells of them; else those that were issued in the
     * window.
     */
    static final String REDEEMED = """
            select a.n, count(*) as times
            from unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[])
                with ordinality as a(campaign_id, from_at, to_at, n)
            join campaign c on c.id = a.campaign_id and c.incentive_basis = 'PER_REDEMPTION'
            join campaign_person p on p.campaign_id = a.campaign_id and p.campaign_id = any ($1) and p.arm = 'TREATMENT'
            join coupon k on k.customer_id = p.customer_id and k.used_at >= greatest(a.from_at, p.entered_at)
                and k.used_at < a.to_at
            where case when c.incentive_coupon is null then k.issued_at >= greatest(a.from_at, p.entered_at) else k.name = c.incentive_coupon end
            group by a.n
            """;

    /** Those of the campaigns $1 whose members enter over time. */
    static final String ENTERED = "select campaign_id from campaign_trigger where campaign_id = any ($1)";

    private CostSql() {}
}
