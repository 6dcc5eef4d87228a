package io.dangol.delivery;

/** Statements about messages that the shop's app shows. */
final class InAppSql {
    /** The same message twice is shown once. */
    static final String SHOW = """
            insert into in_app_message (customer_id, key, campaign_id, medium, title, body, shown_from, shown_until)
            select m.customer_id, m.key, m.campaign_id, m.medium, m.title, m.body, least($1, m.shown_until - interval '1 second'),
                m.shown_until
            from unnest($2::bigint[], $3::uuid[], $4::bigint[], $5::varchar[], $6::varchar[], $7::varchar[],
                    $8::timestamptz[])
                as m(customer_id, key, campaign_id, medium, title, body, shown_until)
            on conflict do nothing
            """;

    private static final String VISIBLE = """
            from identity i
            join channel ch on ch.id = i.channel_id
            cross join lateral person_customers(i.customer_id) as person(id)
            join in_app_message m on m.customer_id = person.id
            join campaign c on c.id = m.campaign_id and c.status = 'RUNNING'
            where ch.key = $1 and i.external_id = $2 and m.shown_from <= $3 and m.shown_until > $3
              and ($4::varchar is null or m.medium = $4)
            """;

    /** How many messages whom channel $1 knows as $2 may see at $3, of medium $4 where given. */
    static final String COUNT = "select count(*) " + VISIBLE;

    /** The same messages, newest first: behind $5 and $6, towards older ones or, where $7, towards newer ones; $8 at most. */
    static final String PAGE = """
            select m.key, m.medium, c.key as campaign_key, m.title, m.body, m.shown_from, m.shown_until, m.seen_at, m.clicked_at
            """ + VISIBLE + """
              and ($5::timestamptz is null or case when $7 then (m.shown_from, m.key) > ($5, $6::uuid)
                else (m.shown_from, m.key) < ($5, $6::uuid) end)
            order by case when $7 then m.shown_from end, case when $7 then m.key end, m.shown_from desc, m.key desc
            limit $8
            """;

    private static final String REACT = """
            with told as (
                select m.customer_id, m.key, m.campaign_id, m.medium
                from in_app_message m
                where m.key = any ($2::uuid[])
            ), noted as (
                update in_app_message m
                set seen_at = coalesce(m.seen_at, $1::timestamptz){also}
                from told
                where m.customer_id = told.customer_id and m.key = told.key
            ), written as (
                insert into message_event
                    (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id, recorded_at)
                select i.customer_id, i.id, told.campaign_id, told.medium, kind, $1, told.key::text, $1
                from told
                join delivery d on d.key = told.key
                join identity i on i.id = d.identity_id
                cross join unnest($3::varchar[]) as kind
                order by told.campaign_id, kind, told.key
                on conflict (campaign_id, kind, external_id) do nothing
            )
            select key from told
            """;

    static final String SEEN = REACT.replace("{also}", "");

    /** Who clicked has seen. */
    static final String CLICKED = REACT.replace("{also}", ", clicked_at = coalesce(m.clicked_at, $1::timestamptz)");

    static final String EXPORT = """
            select coalesce(jsonb_agg(to_jsonb(x)), '[]') as "inAppMessages" from (
                select c.key as campaign, m.medium, m.title, m.body, m.shown_from as "shownFrom", m.seen_at as "seenAt",
                    m.clicked_at as "clickedAt"
                from in_app_message m join campaign c on c.id = m.campaign_id
                where m.customer_id = any ($1)
                order by m.shown_from, m.key) x
            """;

    static final String ERASE = "delete from in_app_message where customer_id = any ($1)";

    private InAppSql() {}
}
