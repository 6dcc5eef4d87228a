package io.dangol.delivery;

/** Statements about what became of handing messages over. */
final class ConfirmationSql {
    /**
     * Writes outcomes at $1 with the event that attribution and KPIs read, and lets the next channel speak where one
     * failed. That a provider took a message is a fact, whatever was decided meanwhile; everything else counts only while
     * the message is being sent.
     */
    static final String CONFIRM = """
            with outcome as (
                select *
                from unnest($2::uuid[], $3::varchar[], $4::varchar[], $5::timestamptz[]) as o(key, status, reason, due_at)
            ), settled as (
                update delivery d
                set status = o.status, reason = o.reason, due_at = coalesce(o.due_at, d.due_at),
                    sent_at = case when o.status = 'SENT' then $1::timestamptz end,
                    answer_due_at = case when o.status = 'SENT' then $1::timestamptz + make_interval(hours => ch.fallback_hours) end
                from outcome o, campaign_channel ch
                where d.key = o.key and ch.campaign_id = d.campaign_id and ch.position = d.step
                  and (d.status = 'SENDING' or o.status = 'SENT' and d.status <> 'SENT')
                returning d.customer_id, d.campaign_id, d.occasion, d.step, d.status, d.key, d.identity_id, ch.medium
            ), told as (
                insert into message_event
                    (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id, recorded_at)
                select i.customer_id, i.id, s.campaign_id, s.medium, 'SENT', $1, s.key::text, $1
                from settled s
                join identity i on i.id = s.identity_id
                where s.status = 'SENT'
                order by s.key
                on conflict (campaign_id, kind, external_id) do nothing
            )
            """ + OutboxSql.FOLLOW + """
              and s.status in ('REFUSED', 'FAILED')
            on conflict do nothing
            """;

    private ConfirmationSql() {}
}
