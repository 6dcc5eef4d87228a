package io.dangol.campaign;

/** Statements about members who enter over time. */
final class OccasionSql {
    /** Running campaigns whose members enter over time, each with the last day that was looked at. */
    static final String RUNNING = """
            select c.id, c.key, c.segment_key, c.audience_id, c.starts_on, c.ends_on, c.launched_at, t.definition,
                (select max(o.day) from campaign_occasion o where o.campaign_id = c.id) as last_day,
                (select array_agg(e.audience_id order by e.position) from campaign_exclusion e where e.campaign_id = c.id)
                    as exclusions
            from campaign c
            join campaign_trigger t on t.campaign_id = c.id
            where c.status = 'RUNNING'
            order by c.id
            """;

    /** Holds the campaign until the transaction ends: a second runner, a pause or a cancellation waits. */
    static final String HOLD = "select id from campaign where id = $1 and status = 'RUNNING' for no key update";

    /** Asked behind the lock by a statement of its own, which so sees what another runner did before. */
    static final String LAST_DAY = "select max(day) from campaign_occasion where campaign_id = $1";

    /** Everybody of {@code member}, on the occasion of one name. Values: the name. */
    static final String ALL_AMONG = """
            , among as (
                select member.id, ?::text as occasion from member
            )
            """;

    /**
     * Enters those of {@code member} with the occasion that {@code among} tells, and draws the arms of those who are new.
     *
     * <p>Newcomers are put in the order of the same hash as at a launch. The holdout takes as many of them as bring it to
     * the rounded share of all members so far; the others go to the variants by Webster's method, which gives each new seat
     * to the variant that is furthest behind and takes none back. So the shares are exact at every time, and who was drawn
     * once stays. Who turned out to be one with a member is no newcomer.
     *
     * <p>Values: the campaign three times, the campaign, the campaign, the campaign, the instant, the campaign twice, the
     * campaign, the instant.
     */
    static final String ENTER = """
            , entrant as materialized (
                select a.id, a.occasion, own.customer_id is not null or other.known is not null as known
                from member
                join among a on a.id = member.id
                left join campaign_member own on own.customer_id = a.id and own.campaign_id = ?::bigint
                left join lateral (
                    select true as known
                    from person_customers(a.id) as same(id)
                    join campaign_member m on m.customer_id = same.id and m.campaign_id = ?::bigint
                    where exists (select from customer x where x.merged_into_id = a.id)
                    limit 1
                ) other on true
                where not exists (
                    select from campaign_entry e
                    where e.customer_id = a.id and e.campaign_id = ?::bigint and e.occasion = a.occasion)
            ), newcomer as (
                select e.id, min(ch.key || '/' || i.external_id collate "C") as person
                from entrant e
                left join identity i on i.customer_id = e.id
                left join channel ch on ch.id = i.channel_id
                where not e.known
                group by e.id
            ), drawn as (
                select n.id,
                    row_number() over (
                        order by sha256(convert_to(c.key || '/' || coalesce(n.person, n.id::text), 'UTF8')), n.id) as place,
                    greatest(0, round(c.holdout_share * (c.audience_size + count(*) over ())) - c.holdout_size)::bigint
                        as held_out
                from newcomer n
                cross join campaign c
                where c.id = ?::bigint
            ), slot as (
                select v.id, row_number() over (order by (seat - 0.5) / v.share, v.position) as place
                from campaign_variant v
                cross join lateral generate_series(
                    coalesce(v.size, 0) + 1, coalesce(v.size, 0) + (select count(*)::int from newcomer)) seat
                where v.campaign_id = ?::bigint
            ), entered as (
                insert into campaign_member (customer_id, campaign_id, arm, variant_id, entered_at)
                select d.id, ?::bigint, case when d.place <= d.held_out then 'HOLDOUT' else 'TREATMENT' end, slot.id,
                    ?::timestamptz
                from drawn d
                left join slot on slot.place = d.place - d.held_out
                order by d.id
                returning arm, variant_id
            ), grown as (
                update campaign c
                set audience_size = c.audience_size + (select count(*) from entered),
                    holdout_size = c.holdout_size + (select count(*) from entered where arm = 'HOLDOUT')
                where c.id = ?::bigint and exists (select from entered)
            ), sized as (
                update campaign_variant v
                set size = coalesce(v.size, 0) + (select count(*) from entered where entered.variant_id = v.id)
                where v.campaign_id = ?::bigint and exists (select from entered)
            ), written as (
                insert into campaign_entry (customer_id, campaign_id, occasion, entered_at)
                select e.id, ?::bigint, e.occasion, ?::timestamptz from entrant e order by e.id
                returning 1
            )
            select count(*)::int as entered from written
            """;

    static final String SKIP = """
            insert into campaign_occasion (campaign_id, day, scheduled_for, status, evaluated_at)
            select $1, skipped.day, skipped.scheduled_for, 'SKIPPED', $4
            from unnest($2::date[], $3::timestamptz[]) as skipped(day, scheduled_for)
            """;

    /** What a pass of the day $2 entered and queued is added to what former passes of the same day did. */
    static final String RECORD = """
            insert into campaign_occasion as told (campaign_id, day, scheduled_for, status, entered, queued, evaluated_at)
            values ($1, $2, $3, 'ENTERED', $4, $5, $6)
            on conflict (campaign_id, day) do update
            set status = excluded.status, entered = told.entered + excluded.entered, queued = told.queued + excluded.queued,
                evaluated_at = excluded.evaluated_at
            where excluded.entered > 0
            """;

    private static final String COLUMNS =
            "o.id, o.campaign_id, o.day, o.scheduled_for, o.status, o.entered, o.queued, o.evaluated_at";

    /** A page of occasions for each campaign of $1, the latest first; $2 the day to continue behind, $3 backwards, $4 how many. */
    static final String PAGES = """
            select page.*
            from unnest($1::bigint[]) as wanted(campaign_id)
            cross join lateral (
                select %s
                from campaign_occasion o
                where o.campaign_id = wanted.campaign_id
                  and ($2::date is null or case when $3 then o.day > $2 else o.day < $2 end)
                order by case when $3 then o.day end, o.day desc
                limit $4
            ) page
            """.formatted(COLUMNS);

    static final String BY_ID = "select " + COLUMNS + " from campaign_occasion o where o.id = $1";

    static final String COUNTS = """
            select campaign_id, count(*)::int as occasions
            from campaign_occasion
            where campaign_id = any ($1)
            group by campaign_id
            """;

    private OccasionSql() {}
}
