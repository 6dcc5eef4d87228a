package io.dangol.delivery;

/** Statements of the send gate. */
final class GateSql {
    /** One gate decides at a time on all replicas, so that two campaigns cannot both use up the last message of a cap. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('dangol.send-gate', 0))";

    static final String CAPS = "select medium, most, days from frequency_cap order by medium nulls first, days";

    /**
     * Takes up to $3 rows of campaign $1 that are due at $2, with all that decides about them. Rows of a sender that died
     * are among them: their lease is over. $4 is the brand's zone, $5 since when contacts count.
     */
    static final String TAKE_DUE = """
            with due as materialized (
                select d.key, d.customer_id, d.occasion, d.step, d.attempts
                from delivery d
                where d.campaign_id = $1 and d.status in ('QUEUED', 'SENDING') and d.due_at <= $2
                order by d.due_at
                limit $3
                for update skip locked
            )
            select due.key, due.attempts, person.id as person_id, ch.medium, t.id as template_id,
                coalesce(own.template_version, ch.template_version) as template_version,
                t.format, t.purpose, reached.identity_id, reached.address,
                said.informational, said.advertising, said.night, had.media, had.times, other.held_out, other.merged
            from due
            join campaign_channel ch on ch.campaign_id = $1 and ch.position = due.step
            left join lateral (
                -- What the person's variant says in place of the channel; of two customers who are one, the one who is written
                -- to decides. Campaigns whose variants all say the same do not look.
                select said.template_id, said.template_version
                from person_customers(due.customer_id) as same(id)
                join campaign_member m on m.customer_id = same.id and m.campaign_id = $1
                left join campaign_variant_template said on said.variant_id = m.variant_id and said.medium = ch.medium
                where (select exists (select from campaign_variant_template any_own where any_own.campaign_id = $1))
                order by m.customer_id = due.customer_id desc, m.customer_id
                limit 1
            ) own on true
            join message_template t on t.id = coalesce(own.template_id, ch.template_id)
            join customer recorded on recorded.id = due.customer_id
            join customer person on person.id =
                case when recorded.merged_into_id is null then recorded.id else surviving_customer(recorded.id) end
            cross join lateral (
                -- Nearly nobody was merged: the walk through the merges is only for who was.
                select case when exists (select from customer x where x.merged_into_id = person.id)
                    then array(select person_customers(person.id)) else array[person.id] end as customers
                offset 0
            ) same
            left join lateral (
                select i.id as identity_id,
                    case ch.medium
                        when 'EMAIL' then person.email
                        when 'PUSH' then case when c.kind = 'OWN_MALL' then i.external_id end
                        when 'SMS' then person.phone
                        when 'MESSENGER' then person.phone
                        else i.external_id
                    end as address
                from identity i
                join channel c on c.id = i.channel_id
                where i.customer_id = person.id
                order by case ch.medium
                        when 'EMAIL' then i.email is not distinct from person.email
                        when 'SMS' then i.phone is not distinct from person.phone
                        when 'MESSENGER' then i.phone is not distinct from person.phone
                        else c.kind = 'OWN_MALL'
                    end desc, i.id
                limit 1
            ) reached on true
            left join lateral (
                select max(s.standing) filter (where s.purpose = 'INFORMATIONAL') as informational,
                    max(s.standing) filter (where s.purpose = 'ADVERTISING' and not s.night) as advertising,
                    max(s.standing) filter (where s.purpose = 'ADVERTISING' and s.night) as night
                from (
                    select purpose, night,
                        case when not granted then 'WITHDRAWN'
                            when purpose = 'ADVERTISING'
                                and consent_ends(confirmed_at, $4) <= $2::timestamptz then 'EXPIRED'
                            else 'GRANTED' end as standing
                    from current_consent
                    where customer_id = person.id and medium = ch.medium
                ) s
            ) said on true
            left join lateral (
                select array_agg(c.medium) as media, array_agg(c.at) as times
                from (
                    select (select h.medium from campaign_channel h where h.campaign_id = d.campaign_id and h.position = d.step),
                        d.let_through_at as at
                    from (
                        -- By the person and nothing else: what else narrows it down would have the planner read all that a
                        -- campaign has sent, for each person, while there are no statistics of what is just being sent.
                        select o.* from delivery o where o.customer_id = any (same.customers) offset 0
                    ) d
                    where $5::timestamptz is not null and d.advertising and d.status in ('SENDING', 'SENT')
                      and d.let_through_at > $5 and d.key <> due.key
                    union all
                    -- What other systems sent of campaigns and told here; of what went from here the row above tells.
                    select e.medium, e.occurred_at
                    from message_event e
                    where $5::timestamptz is not null and e.customer_id = any (same.customers)
                      and e.kind = 'SENT' and e.occurred_at > $5
                      and e.external_id <> all (
                        array(select o.key::text from delivery o
                            where o.customer_id = any (same.customers) and o.campaign_id = e.campaign_id))
                ) c (medium, at)
            ) had on true
            left join lateral (
                select exists (
                        select from campaign_member m
                        where m.customer_id = any (same.customers) and m.campaign_id = $1 and m.arm = 'HOLDOUT') as held_out,
                    exists (
                        select from delivery o
                        where o.customer_id = any (same.customers) and o.campaign_id = $1
                          and o.occasion = due.occasion and o.customer_id <> recorded.id
                          and (o.customer_id = person.id or o.status in ('SENDING', 'SENT')
                            or o.customer_id < recorded.id and recorded.id <> person.id)) as merged
                where recorded.merged_into_id is not null or cardinality(same.customers) > 1
                -- keeps the two look-ups from being made for everybody
                offset 0
            ) other on true
            """;

    /** Writes what the gate decided, and lets the next channel speak for who may not be reached by this one. */
    static final String DECIDE = """
            with decided as (
                select *
                from unnest($2::uuid[], $3::varchar[], $4::varchar[], $5::timestamptz[], $6::bigint[], $7::boolean[])
                    as d(key, status, reason, due_at, identity_id, advertising)
            ), settled as (
                update delivery d
                set status = x.status, reason = x.reason, due_at = x.due_at,
                    identity_id = coalesce(x.identity_id, d.identity_id), advertising = x.advertising,
                    let_through_at = case when x.status = 'SENDING' then $1::timestamptz else d.let_through_at end,
                    attempts = d.attempts + case when x.status = 'SENDING' then 1 else 0 end
                from decided x
                where d.key = x.key
                returning d.customer_id, d.campaign_id, d.occasion, d.step, d.status, d.reason
            )
            """ + OutboxSql.FOLLOW + """
              and s.status = 'REFUSED' and s.reason not in ('HELD_OUT', 'MERGED')
            on conflict do nothing
            """;

    private GateSql() {}
}
