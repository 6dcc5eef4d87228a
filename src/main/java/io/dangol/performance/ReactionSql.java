package io.dangol.performance;

/** What members did with coupons and surveys: asks of campaign $1, from $2, to $3. */
final class ReactionSql {
    private static final String MEMBERS = """
            select a.n, greatest(a.from_at, p.entered_at) as from_at, a.to_at, p.arm, p.customer_id
            from unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[])
                with ordinality as a(campaign_id, from_at, to_at, n)
            join campaign_person p on p.campaign_id = a.campaign_id and p.campaign_id = any ($1)
            """;

    /** Coupons issued, and used, in the window. */
    static final String COUPONS = "with member as (" + MEMBERS + """
            ), own as (
                select m.n, m.arm, m.customer_id, count(*) as cases, count(*) filter (where c.used_at < m.to_at) as hits
                from member m
                join coupon c on c.customer_id = m.customer_id and c.issued_at >= m.from_at and c.issued_at < m.to_at
                group by m.n, m.arm, m.customer_id
            )
            select n, arm, count(*) as members, sum(cases)::bigint as cases, sum(hits)::bigint as hits,
                sum(cases * cases) as cases_squares, sum(hits * hits) as hits_squares, sum(cases * hits) as products
            from own
            group by n, arm
            """;

    /** Each member's last answer to a survey, as 100 for 9 and 10, -100 for 0 to 6 and 0 between. */
    static final String RECOMMENDATIONS = "with member as (" + MEMBERS + """
            ), answer as (
                select distinct on (m.n, m.customer_id) m.n, m.arm,
                    case when e.rating >= 9 then 100 when e.rating <= 6 then -100 else 0 end as points
                from member m
                join behavior_event e on e.customer_id = m.customer_id and e.kind = 'SURVEY' and e.rating is not null
                    and e.occurred_at >= m.from_at and e.occurred_at < m.to_at
                order by m.n, m.customer_id, e.occurred_at desc, e.id desc
            )
            select n, arm, count(*) as members, sum(points)::numeric as points, sum(points * points)::numeric as squares
            from answer
            group by n, arm
            """;

    private ReactionSql() {}
}
