package io.dangol.playbook;

/** Statements of the playbook. */
final class PlaybookSql {
    private static final String CELLS = """
            select c.*, c.definition::text as definition_text, a.id as audience_id,
                coalesce(live.running, false) as running, coalesce(live.scheduled, false) as scheduled,
                coalesce(live.automated, false) as automated,
                (select active_days from lifecycle_settings order by version desc limit 1) as active_days
            from playbook_cell c
            left join playbook_audience pa on pa.cell_id = c.id
            left join audience a on a.id = pa.audience_id
            left join lateral (
                select bool_or(m.status = 'RUNNING') as running, bool_or(m.status = 'SCHEDULED') as scheduled,
                    bool_or(m.status = 'RUNNING' and m.audience_id = a.id and t.campaign_id is not null) as automated
                from campaign m
                left join campaign_trigger t on t.campaign_id = m.id
                where m.id in (select p.campaign_id from playbook_campaign p where p.cell_id = c.id)
                   or m.audience_id = a.id) live on true
            """;

    static final String ALL = CELLS + " order by c.position";

    static final String BY_KEYS = CELLS + " where c.id = any ($1) order by c.position";

    static final String CAMPAIGNS = """
            select cell_id, campaign_id from playbook_campaign where cell_id = any ($1)
            union
            select pa.cell_id, m.id
            from playbook_audience pa
            join campaign m on m.audience_id = pa.audience_id
            where pa.cell_id = any ($1)
            order by campaign_id desc
            """;

    /** What is null stays as it was. */
    static final String CHANGE = """
            update playbook_cell
            set strategy = coalesce($2, strategy), offer = coalesce($3, offer), medium = coalesce($4, medium),
                from_days = coalesce($5, from_days), to_days = coalesce($6, to_days), tier = coalesce($7, tier),
                updated_at = $8
            where id = $1
            returning id
            """;

    static final String LINK_AUDIENCE = """
            insert into playbook_audience (cell_id, audience_id) values ($1, $2)
            on conflict (cell_id) do update set audience_id = excluded.audience_id
            """;

    static final String UNLINK = "delete from playbook_campaign where cell_id = $1";

    static final String LINK = """
            insert into playbook_campaign (cell_id, campaign_id) select $1, unnest($2::bigint[]) on conflict do nothing
            """;

    private PlaybookSql() {}
}
