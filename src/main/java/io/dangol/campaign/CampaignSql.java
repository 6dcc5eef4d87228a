package io.dangol.campaign;

/** Questions about campaigns. */
final class CampaignSql {
    private static final String COLUMNS = """
            id, key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share, assignment, attribution_days,
            redesign_of_id, audience_id, status, launched_at, audience_as_of, audience_size, holdout_size, paused_at, ended_at,
            version, created_at, updated_at
            """;

    static final String BY_IDS = "select " + COLUMNS + " from campaign where id = any ($1)";

    static final String REDESIGNS = "select " + COLUMNS + " from campaign where redesign_of_id = any ($1) order by id";

    private static final String CHOSEN = """
             from campaign
            where ($1::varchar[] is null or status = any ($1))
              and ($2::varchar is null or segment_key = $2)
              and ($3::varchar is null or position(lower($3) in lower(name || ' ' || key)) > 0)
            """;

    static final String COUNT = "select count(*)" + CHOSEN;

    /** $4 and $5 are the place to continue at, $6 whether towards smaller values, $7 how many. */
    static final String PAGE_BY_START = "select " + COLUMNS + CHOSEN + """
              and ($4::date is null
                or case when $6 then (starts_on, id) < ($4, $5::bigint) else (starts_on, id) > ($4, $5::bigint) end)
            order by case when $6 then starts_on end desc, case when $6 then id end desc, starts_on, id
            limit $7
            """;

    static final String PAGE_BY_NAME = "select " + COLUMNS + CHOSEN + """
              and ($4::varchar is null
                or case when $6 then (name collate "C", id) < ($4 collate "C", $5::bigint)
                    else (name collate "C", id) > ($4 collate "C", $5::bigint) end)
            order by case when $6 then name end collate "C" desc, case when $6 then id end desc, name collate "C", id
            limit $7
            """;

    static final String PAGE_BY_UPDATE = "select " + COLUMNS + CHOSEN + """
              and ($4::timestamptz is null
                or case when $6 then (updated_at, id) < ($4, $5::bigint) else (updated_at, id) > ($4, $5::bigint) end)
            order by case when $6 then updated_at end desc, case when $6 then id end desc, updated_at, id
            limit $7
            """;

    static final String CHANNELS = """
            select campaign_id, medium, reason, template_id, fallback_hours, message_cost
            from campaign_channel
            where campaign_id = any ($1)
            order by campaign_id, position
            """;

    static final String SPENDING = """
            select id, incentive_basis, incentive_amount, incentive_discount, incentive_rate, incentive_coupon,
                expected_recipients, budget
            from campaign
            where id = any ($1)
            """;

    static final String VARIANTS = """
            select v.id, v.campaign_id, v.key, v.name, v.share, v.size,
                array_remove(array_agg(t.medium order by t.id), null) as media,
                array_remove(array_agg(t.template_id order by t.id), null) as templates
            from campaign_variant v
            left join campaign_variant_template t on t.variant_id = v.id
            where v.campaign_id = any ($1)
            group by v.id
            order by v.campaign_id, v.position
            """;

    static final String EXCLUSIONS = """
            select campaign_id, audience_id, removed
            from campaign_exclusion
            where campaign_id = any ($1)
            order by campaign_id, position
            """;

    static final String TARGETS = """
            select id, campaign_id, metric, medium, baseline, fixed_value, target_lift, window_days
            from kpi_target
            where campaign_id = any ($1)
            order by campaign_id, position
            """;

    static final String TARGETS_BY_IDS = """
            select id, campaign_id, metric, medium, baseline, fixed_value, target_lift, window_days
            from kpi_target
            where id = any ($1)
            """;

    /** Those whose day has come, as of the day $1: to begin, or to end. */
    static final String DUE = """
            select id, key, status
            from campaign
            where status = 'SCHEDULED' and starts_on <= $1
               or status in ('RUNNING', 'PAUSED') and ends_on < $1
            order by id
            """;

    /** A page of members for each campaign of $1; $2 the arm, $3 the customer to continue behind, $4 backwards, $5 how many. */
    static final String MEMBERS = """
            select wanted.campaign_id, page.customer_id, page.arm
            from unnest($1::bigint[]) as wanted(campaign_id)
            cross join lateral (
                select m.customer_id, m.arm
                from campaign_member m
                where m.campaign_id = wanted.campaign_id
                  and ($2::varchar is null or m.arm = $2)
                  and ($3::bigint is null or case when $4 then m.customer_id < $3 else m.customer_id > $3 end)
                order by case when $4 then m.customer_id end desc, m.customer_id
                limit $5
            ) page
            """;

    private CampaignSql() {}
}
