package io.dangol.campaign;

/** How an audience is fixed. */
final class AudienceSql {
    /**
     * Fixes the members of segment ?2 as of ?3 as the audience of campaign ?1 and draws the holdout with share ?4 and
     * salt ?5, in one statement.
     *
     * <p>Everybody is put in the order of a hash of the salt and of the smallest name by which a channel knows them,
     * which no import order and no row id changes. The first {@code round(share * n)} are left alone, halves rounded up:
     * the share is exact, and it is the same people whenever the same audience is drawn again.
     */
    static final String FIX = """
            with audience as (
                select m.customer_id, min(ch.key || '/' || i.external_id collate "C") as person
                from membership m
                left join identity i on i.customer_id = m.customer_id
                left join channel ch on ch.id = i.channel_id
                where m.segment_key = ?2 and m.from_at <= ?3 and (m.to_at is null or m.to_at > ?3)
                group by m.customer_id
            ), drawn as (
                select customer_id,
                    row_number() over (
                        order by sha256(convert_to(?5 || '/' || coalesce(person, customer_id::text), 'UTF8')),
                            customer_id) as place,
                    round(cast(?4 as numeric) * count(*) over ()) as held_out
                from audience
            ), fixed as (
                insert into campaign_member (customer_id, campaign_id, arm)
                select customer_id, ?1, case when place <= held_out then 'HOLDOUT' else 'TREATMENT' end
                from drawn
                order by customer_id
                returning arm
            )
            select count(*), count(*) filter (where arm = 'HOLDOUT') from fixed
            """;

    private AudienceSql() {}
}
