package io.dangol.campaign;

/** How an audience is fixed. */
final class AudienceSql {
    /**
     * Fixes the members of segment ?2 as of ?3, or of the snapshot ?6, without those whom its exclusions name, as the
     * audience of campaign ?1 and draws the holdout with share ?4 and
     * salt ?5, in one statement.
     *
     * <p>Everybody is put in the order of a hash of the salt and of the smallest name by which a channel knows them,
     * which no import order and no row id changes. The first {@code round(share * n)} are left alone, halves rounded up:
     * the share is exact, and it is the same people whenever the same audience is drawn again. The others are cut, in the
     * same order, at the rounded running totals of the variants' shares, so that each variant is less than one member
     * away from its share and all of them together are everybody.
     */
    static final String FIX = """
            with candidate as (
                select m.customer_id
                from membership m
                where m.segment_key = cast(?2 as varchar) and m.from_at <= ?3 and (m.to_at is null or m.to_at > ?3)
                union all
                select s.customer_id from audience_snapshot_member s where s.snapshot_id = cast(?6 as bigint)
            ), excluded as (
                select x.customer_id, min(e.position) as position
                from campaign_exclusion e
                join audience_snapshot_member x on x.snapshot_id = e.snapshot_id
                where e.campaign_id = ?1
                group by x.customer_id
            ), waterfall as (
                update campaign_exclusion e
                set removed = (
                    select count(*) from candidate join excluded using (customer_id) where excluded.position = e.position)
                where e.campaign_id = ?1
            ), audience as (
                select m.customer_id, min(ch.key || '/' || i.external_id collate "C") as person
                from candidate m
                left join identity i on i.customer_id = m.customer_id
                left join channel ch on ch.id = i.channel_id
                where m.customer_id not in (select customer_id from excluded)
                group by m.customer_id
            ), drawn as (
                select customer_id,
                    row_number() over (
                        order by sha256(convert_to(?5 || '/' || coalesce(person, customer_id::text), 'UTF8')),
                            customer_id) as place,
                    round(cast(?4 as numeric) * count(*) over ()) as held_out
                from audience
            ), treated as (
                select count(*) - round(cast(?4 as numeric) * count(*)) as members from audience
            ), slice as (
                select v.id, round((sum(v.share) over running - v.share) * members) as behind,
                    round(sum(v.share) over running * members) as upto
                from campaign_variant v
                cross join treated
                where v.campaign_id = ?1
                window running as (order by v.position)
            ), fixed as (
                insert into campaign_member (customer_id, campaign_id, arm, variant_id)
                select customer_id, ?1, case when place <= held_out then 'HOLDOUT' else 'TREATMENT' end, slice.id
                from drawn
                left join slice on place > held_out and place - held_out > behind and place - held_out <= upto
                order by customer_id
                returning arm, variant_id
            ), sized as (
                update campaign_variant v
                set size = (select count(*) from fixed where fixed.variant_id = v.id)
                where v.campaign_id = ?1
            )
            select count(*), count(*) filter (where arm = 'HOLDOUT') from fixed
            """;

    /** Counts the members who were assigned to campaign ?1 from outside, and writes the sizes of its variants. */
    static final String TAKE_IMPORTED = """
            with assigned as (
                select arm, variant_id from campaign_member where campaign_id = ?1
            ), sized as (
                update campaign_variant v
                set size = (select count(*) from assigned where assigned.variant_id = v.id)
                where v.campaign_id = ?1
            )
            select count(*), count(*) filter (where arm = 'HOLDOUT') from assigned
            """;

    /** Nobody is in the variants of campaign ?1 yet. */
    static final String OPEN = "update campaign_variant set size = 0 where campaign_id = ?1";

    private AudienceSql() {}
}
