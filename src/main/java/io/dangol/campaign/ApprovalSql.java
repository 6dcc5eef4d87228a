package io.dangol.campaign;

/** Statements about approvals of campaigns. */
final class ApprovalSql {
    static final String RULE = "select above_recipients from campaign_approval_rule";

    static final String SET_RULE = """
            insert into campaign_approval_rule (above_recipients, updated_at) values ($1, $2)
            on conflict (id) do update set above_recipients = excluded.above_recipients, updated_at = excluded.updated_at
            """;

    static final String TAKE_RULE_AWAY = "delete from campaign_approval_rule";

    /** What the plan of campaign c relies on: wordings that the launch will pin, and audiences that it will fix. */
    private static final String RELIED_ON = """
            select 1 as place, 'the template ' || t.key as what, 't' || t.id || ':' || v.version as mark, v.created_at
            from (
                select template_id from campaign_channel where campaign_id = c.id
                union
                select template_id from campaign_variant_template where campaign_id = c.id
            ) said
            join message_template t on t.id = said.template_id
            join message_template_version v on v.template_id = t.id and v.version = t.current_version
            union all
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
            select 2, 'the audience ' || a.name, 'a' || a.id || ':' || v.version, v.created_at
            from used
            join audience a on a.id = used.id
            join audience_version v on v.audience_id = a.id and v.version = a.version)
            """;

    /** What was changed since campaign c was approved. */
    private static final String CHANGED = """
            case when c.approved_at is not null then (
                select r.what from (%s) r where r.created_at > c.approved_at order by r.place, r.what limit 1) end
            """.formatted(RELIED_ON);

    /** Names the plan of campaign c with all that it relies on, as it stands. */
    private static final String REVISION = """
            left(md5(concat_ws(' ', c.version, (select string_agg(r.mark, ' ' order by r.mark) from (%s) r))), 16)
            """.formatted(RELIED_ON);

    /** In the caller's session: what there is to approve of campaign ?1. */
    static final String REVISION_OF = "select " + REVISION + " from campaign c where c.id = ?1";

    /** After the launch nothing of it moves any more. */
    static final String OF_CAMPAIGNS = """
            select c.id, %s as revision, c.edited_by, c.approved_by, c.approved_at, case when c.status in ('DRAFT', 'SCHEDULED') then
            """.formatted(REVISION) + CHANGED + """
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
