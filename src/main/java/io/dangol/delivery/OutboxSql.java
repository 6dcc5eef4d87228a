package io.dangol.delivery;

/** Statements about the outbox as a whole. */
final class OutboxSql {
    /** The next step of the fallback order, for rows {@code settled} that the caller names before; needs $1 as the time. */
    static final String FOLLOW = """
            insert into delivery (customer_id, campaign_id, occasion, step, due_at)
            select s.customer_id, s.campaign_id, s.occasion, s.step + 1, $1
            from settled s
            join campaign_channel next on next.campaign_id = s.campaign_id and next.position = s.step + 1
            where next.template_id is not null
            """;

    /** Running campaigns that send once and whose recipients are not in the outbox yet. */
    static final String UNPLANNED = """
            select c.id
            from campaign c
            where c.status = 'RUNNING'
              and exists (select from campaign_channel h where h.campaign_id = c.id and h.template_version is not null)
              and not exists (select from delivery_occasion o where o.campaign_id = c.id)
              and not exists (select from campaign_trigger t where t.campaign_id = c.id)
            order by c.id
            """;

    /** Holds the campaign's state until the transaction ends: a pause or a cancellation waits, and then holds at once. */
    static final String HOLD_RUNNING =
            "select key, ends_on from campaign where id = $1 and status = 'RUNNING' for share";

    static final String OPEN_OCCASION = """
            insert into delivery_occasion (campaign_id, key, due_at, planned_at, recipients)
            values ($1, $2, $3, $3, 0)
            on conflict do nothing
            """;

    /** People, not customers: who turned out to be one with a member of the holdout is left alone. */
    static final String QUEUE_MEMBERS = """
            insert into delivery (customer_id, campaign_id, occasion, step, due_at)
            select p.customer_id, $1, $2, 0, $3
            from campaign_person p
            where p.campaign_id = $1 and p.arm = 'TREATMENT'
            order by p.customer_id
            on conflict do nothing
            """;

    /**
     * Who entered campaign $1 at $2. A person who is a member by a customer that was merged into them has no arm of their
     * own; the gate looks at all customers that are one person.
     */
    static final String QUEUE_ENTERED = """
            insert into delivery (customer_id, campaign_id, occasion, step, due_at)
            select e.customer_id, e.campaign_id, e.occasion, 0, $2::timestamptz
            from campaign_entry e
            left join campaign_member m on m.customer_id = e.customer_id and m.campaign_id = e.campaign_id
            where e.campaign_id = $1 and e.entered_at = $2 and m.arm is distinct from 'HOLDOUT'
              and exists (
                select from campaign_channel h
                where h.campaign_id = e.campaign_id and h.position = 0 and h.template_version is not null)
            order by e.customer_id
            on conflict do nothing
            """;

    static final String CLOSE_OCCASION =
            "update delivery_occasion set recipients = $3 where campaign_id = $1 and key = $2";

    /** Running campaigns of which something is due at $1. */
    static final String DUE = """
            select c.id
            from campaign c
            where c.status = 'RUNNING'
              and exists (
                select from delivery d
                where d.campaign_id = c.id and d.status in ('QUEUED', 'SENDING') and d.due_at <= $1)
            order by c.id
            """;

    /** What waits for campaigns that are over will not go any more. */
    static final String CLEAR = """
            update delivery d
            set status = 'CANCELLED', reason = 'CAMPAIGN_OVER'
            from campaign c
            where c.id = d.campaign_id and c.status in ('COMPLETED', 'CANCELLED')
              and d.status in ('QUEUED', 'SENDING') and (d.status = 'QUEUED' or d.due_at <= $1)
            """;

    /** Where nobody opened or clicked for as long as the plan waits, the next channel speaks. */
    static final String FOLLOW_SILENCE = """
            with settled as (
                update delivery d
                set answer_due_at = null
                from campaign c
                where c.id = d.campaign_id and c.status = 'RUNNING' and d.answer_due_at <= $1
                returning d.customer_id, d.campaign_id, d.occasion, d.step, d.key
            )
            """ + FOLLOW + """
              and not exists (
                select from message_event e
                where e.campaign_id = s.campaign_id and e.kind in ('OPENED', 'CLICKED') and e.external_id = s.key::text)
            on conflict do nothing
            """;

    /** Whether there is anything to do at $1: recipients to queue, messages to send, a queue to clear, silence to follow. */
    static final String AWAITS = "select exists (" + UNPLANNED + ") or exists (" + DUE + """
            ) or exists (
                select from campaign c
                where c.status in ('COMPLETED', 'CANCELLED')
                  and exists (select from delivery d where d.campaign_id = c.id and d.status = 'QUEUED')
            ) or exists (
                select from delivery d
                join campaign c on c.id = d.campaign_id
                where c.status = 'RUNNING' and d.answer_due_at <= $1
            )
            """;

    private OutboxSql() {}
}
