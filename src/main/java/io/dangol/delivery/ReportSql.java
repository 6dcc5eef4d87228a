package io.dangol.delivery;

/** Statements about reports of what became of messages. */
final class ReportSql {
    private static final String TOLD = """
            with told as (
                select * from unnest($2::uuid[], $3::varchar[], $4::timestamptz[]) as t(key, kind, occurred_at)
            ), known as (
                select d.customer_id, d.campaign_id, d.occasion, d.step, d.key, i.id as identity_id,
                    i.customer_id as person_id, ch.medium, t.kind, t.occurred_at
                from told t
                join delivery d on d.key = t.key
                join identity i on i.id = d.identity_id
                join campaign_channel ch on ch.campaign_id = d.campaign_id and ch.position = d.step
            )
            """;

    /**
     * Writes the reports known at $1, each kind once for a message, in whatever order they come; where a message bounced
     * the next channel speaks. Returns the keys that are known.
     */
    static final String TAKE = TOLD + """
            , written as (
                insert into message_event
                    (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id, recorded_at)
                select distinct on (campaign_id, kind, key)
                    person_id, identity_id, campaign_id, medium, kind, occurred_at, key::text, $1
                from known
                order by campaign_id, kind, key, occurred_at
                on conflict (campaign_id, kind, external_id) do nothing
                returning kind, external_id
            ), settled as (
                select k.customer_id, k.campaign_id, k.occasion, k.step
                from known k
                join written w on w.kind = 'BOUNCED' and w.external_id = k.key::text
            ), followed as (
            """ + OutboxSql.FOLLOW + """
                on conflict do nothing
            )
            select distinct key from known
            """;

    /** Withdraws the consent of who opted out, by the identity that the message went to; at night too where that was given. */
    static final String WITHDRAW = TOLD + """
            insert into consent
                (customer_id, identity_id, medium, purpose, night, granted, recorded_at, evidence, source)
            select distinct on (k.identity_id, k.medium, at.night, k.occurred_at)
                k.person_id, k.identity_id, k.medium, 'ADVERTISING', at.night, false, k.occurred_at,
                'Opted out of message ' || k.key, 'INTAKE'
            from known k
            cross join (values (false), (true)) as at(night)
            where k.kind = 'OPTED_OUT' and k.medium in ('EMAIL', 'SMS', 'MESSENGER', 'PUSH') and $1::timestamptz is not null
              and (not at.night or exists (
                select from current_consent c
                where c.customer_id = k.person_id and c.medium = k.medium and c.purpose = 'ADVERTISING'
                  and c.night and c.granted))
            on conflict do nothing
            """;

    /** Calls off advertising that waits for who opted out. */
    static final String CALL_OFF = TOLD + """
            update delivery d
            set status = 'CANCELLED', reason = 'OPTED_OUT'
            from known k
            cross join lateral person_customers(k.person_id) as same(id), campaign_channel ch, message_template t
            where k.kind = 'OPTED_OUT' and $1::timestamptz is not null and d.status = 'QUEUED'
              and d.customer_id = same.id
              and ch.campaign_id = d.campaign_id and ch.position = d.step and ch.medium = k.medium
              and t.id = ch.template_id and t.purpose = 'ADVERTISING'
              and not exists (
                select from current_consent c
                where c.customer_id = k.person_id and c.medium = k.medium and c.purpose = 'ADVERTISING'
                  and not c.night and c.granted)
            """;

    private ReportSql() {}
}
