package io.dangol.delivery;

/** Statements about what customers are told about their consents. */
final class ConsentNoticeSql {
    /**
     * Queues at $1 what is to be told by the media $2: statements of the last 14 days, and consents whose two years end
     * within 30 days, in the zone $3. Statements that a merge settled were told already as what they rest on.
     */
    static final String QUEUE = """
            insert into consent_notice (customer_id, kind, medium, night, said_at, counted_from, granted, due_at)
            select customer_id, 'RESULT', medium, night, recorded_at, recorded_at, granted, $1::timestamptz
            from current_consent
            where purpose = 'ADVERTISING' and medium = any ($2::varchar[]) and source <> 'MERGE'
              and recorded_at > $1::timestamptz - interval '14 days' and recorded_at <= $1::timestamptz
            union all
            select customer_id, 'CONFIRMATION', medium, night, recorded_at, confirmed_at, true, $1::timestamptz
            from current_consent
            where purpose = 'ADVERTISING' and granted and medium = any ($2::varchar[])
              and consent_ends(confirmed_at, $3) > $1::timestamptz
              and (consent_ends(confirmed_at, $3) at time zone $3::text - interval '30 days') at time zone $3::text <= $1::timestamptz
            on conflict do nothing
            """;

    /** Takes up to $2 notices that are due at $1 for sending until $3, with the address of each. */
    static final String TAKE = """
            with due as (
                select key from consent_notice
                where status in ('QUEUED', 'SENDING') and due_at <= $1::timestamptz
                order by due_at
                limit $2
                for update skip locked
            ), taken as (
                update consent_notice n
                set status = 'SENDING', due_at = $3, attempts = n.attempts + 1
                from due
                where n.key = due.key
                returning n.*
            )
            select n.key, n.kind, n.medium, n.night, n.granted, n.counted_from, n.attempts, c.id as person_id,
                case n.medium
                    when 'EMAIL' then c.email
                    when 'PUSH' then (
                        select i.external_id from identity i join channel ch on ch.id = i.channel_id
                        where i.customer_id = c.id and ch.kind = 'OWN_MALL'
                        order by i.id limit 1)
                    else c.phone
                end as address
            from taken n
            join customer c on c.id = surviving_customer(n.customer_id)
            """;

    /** Writes outcomes at $1. Who was told that a consent stands and says nothing keeps it, for two more years. */
    static final String CONFIRM = """
            with outcome as (
                select * from unnest($2::uuid[], $3::varchar[], $4::timestamptz[]) as o(key, status, due_at)
            ), settled as (
                update consent_notice n
                set status = o.status, due_at = coalesce(o.due_at, n.due_at),
                    sent_at = case when o.status = 'SENT' then $1::timestamptz end
                from outcome o
                where n.key = o.key and n.status = 'SENDING'
                returning n.*
            )
            update consent c
            set confirmed_at = $1
            from settled s
            where s.kind = 'CONFIRMATION' and s.status = 'SENT' and c.customer_id = s.customer_id
              and c.medium = s.medium and c.night = s.night and c.recorded_at = s.said_at
              and c.purpose = 'ADVERTISING' and c.granted
            """;

    private ConsentNoticeSql() {}
}
