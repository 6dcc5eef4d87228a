package io.dangol.campaign;

/** Statements about approvals of campaigns. */
final class ApprovalSql {
    static final String RULE = "select above_recipients from campaign_approval_rule";

    static final String SET_RULE = """
            insert into campaign_approval_rule (above_recipients, updated_at) values ($1, $2)
            on conflict (id) do update set above_recipients = excluded.above_recipients, updated_at = excluded.updated_at
            """;

    static final String TAKE_RULE_AWAY = "delete from campaign_approval_rule";

    /**
     * What a plan relies on and was changed since campaign c was approved: wordings that the launch will pin, and audiences
     * that it will fix.
     */
    private static final String CHANGED = """
            case when c.approved_at is not null then coalesce(
                (select 'the template ' || t.key
                from (
                    select template_id from campaign_channel where campaign_id = c.id
                    union
                    select template_id from campaign_variant_template where campaign_id = c.id
                ) said
                join message_template t on t.id = said.template_id
                join message_template_version v on v.template_id = t.id and v.version = t.current_version
                where v.created_at > c.approved_at
                order by t.key limit 1),
                (with recursive used (id) as (
                    select c.audience_id where c.audience_id is not null
                    union
                    select e.audience_id from campaign_exclusion e where e.campaign_id = c.id
                    union
                    select u.used_id
                    from used
                    join audience a on a.id = used.id
                    join audience_version v on v.audience_id = a.id and v.version = a.version
                    join audience_use u on u.version_id = v.id
                )
                select 'the audience ' || a.name
                from used
                join audience a on a.id = used.id
                join audience_version v on v.audience_id = a.id and v.version = a.version
                where v.created_at > c.approved_at
                order by a.name limit 1)) end
            """;

    /** After the launch nothing of it moves any more. */
    static final String OF_CAMPAIGNS = """
            select c.id, c.edited_by, c.approved_by, c.approved_at, case when c.status in ('DRAFT', 'SCHEDULED') then
            """ + CHANGED + """
             end as changed, (select above_recipients from campaign_approval_rule) as above
            from campaign c
            where c.id = any ($1)
            """;

    /** In the session of a launch: the limit, and what was changed since campaign ?1 was approved. */
    static final String DEMANDED = "select r.above_recipients, " + CHANGED + """
            from campaign_approval_rule r, campaign c
            where c.id = ?1
            """;

    private ApprovalSql() {}
}
