package io.dangol.delivery;

/** Writes what became of messages. */
final class MessageEventSql {
    static final String KNOWN_CAMPAIGNS = "select key from campaign where key = any ($1)";

    static final String LOAD = """
            with told as (
                select c.id as campaign_id, i.id as identity_id, i.customer_id, row.medium, row.kind, row.occurred_at,
                    row.external_id
                from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::varchar[],
                        $6::timestamptz[], $7::varchar[])
                    as row(campaign_key, channel_key, customer, medium, kind, occurred_at, external_id)
                join campaign c on c.key = row.campaign_key
                join channel ch on ch.key = row.channel_key
                join identity i on i.channel_id = ch.id and i.external_id = row.customer
            ), written as (
                insert into message_event as kept (customer_id, identity_id, campaign_id, medium, kind, occurred_at,
                    external_id, recorded_at)
                select customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id, $8
                from told
                order by campaign_id, kind, external_id
                on conflict (campaign_id, kind, external_id) do update set
                    customer_id = excluded.customer_id, identity_id = excluded.identity_id, medium = excluded.medium,
                    occurred_at = excluded.occurred_at, recorded_at = excluded.recorded_at
                where (kept.customer_id, kept.identity_id, kept.medium, kept.occurred_at)
                    is distinct from (excluded.customer_id, excluded.identity_id, excluded.medium, excluded.occurred_at)
                returning old.id is null as is_new
            )
            select count(*) filter (where is_new), count(*) filter (where not is_new) from written
            """;

    static final String MOVE = """
            update message_event e
            set customer_id = m.joins
            from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as m(identity_id, leaves, joins)
            where e.customer_id = m.leaves and e.identity_id = m.identity_id
            """;

    static final String EXPORT = """
            select coalesce(jsonb_agg(to_jsonb(x)), '[]') as "messageEvents" from (
                select c.key as campaign, e.medium, e.kind, e.occurred_at as "occurredAt", e.external_id as "externalId"
                from message_event e join campaign c on c.id = e.campaign_id
                where e.customer_id = any ($1)
                order by e.occurred_at, e.id) x
            """;

    /** The sender's ids would find the person at the sender; what became of the message stays. */
    static final String ERASE = "update message_event set external_id = 'erased-' || id where customer_id = any ($1)";

    private MessageEventSql() {}
}
