package io.dangol.campaign;

/** Writes who is in a campaign when another system decided it. */
final class CampaignMemberSql {
    /** What keeps members from each campaign of $1 and its arm of $2, or null when nothing does. Launches wait. */
    static final String PLACES = """
            with campaigns as (
                select id, key, assignment, status from campaign where key = any ($1) order by id for share
            )
            select wanted.campaign, wanted.arm, case
                when c.id is null then 'CAMPAIGN'
                when c.assignment <> 'IMPORTED' then 'ASSIGNMENT'
                when c.status not in ('DRAFT', 'SCHEDULED') then 'STATUS'
                when wanted.arm = 'HOLDOUT' then null
                when wanted.arm = 'TREATMENT' and not exists (select from campaign_variant v where v.campaign_id = c.id)
                    then null
                when exists (select from campaign_variant v where v.campaign_id = c.id and v.key = wanted.arm) then null
                else 'ARM' end as problem
            from unnest($1::varchar[], $2::varchar[]) as wanted(campaign, arm)
            left join campaigns c on c.key = wanted.campaign
            """;

    static final String LOAD = """
            with told as (
                select distinct on (i.customer_id, c.id) i.customer_id, c.id as campaign_id, v.id as variant_id,
                    case when row.arm = 'HOLDOUT' then 'HOLDOUT' else 'TREATMENT' end as arm
                from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[]) with ordinality
                    as row(campaign_key, channel_key, customer, arm, place)
                join campaign c on c.key = row.campaign_key
                join channel ch on ch.key = row.channel_key
                join identity i on i.channel_id = ch.id and i.external_id = row.customer
                left join campaign_variant v on v.campaign_id = c.id and v.key = row.arm
                order by i.customer_id, c.id, row.place desc
            ), written as (
                insert into campaign_member as kept (customer_id, campaign_id, arm, variant_id)
                select customer_id, campaign_id, arm, variant_id from told
                order by customer_id, campaign_id
                on conflict (customer_id, campaign_id) do update set arm = excluded.arm, variant_id = excluded.variant_id
                where (kept.arm, kept.variant_id) is distinct from (excluded.arm, excluded.variant_id)
                returning old.customer_id is null as is_new
            )
            select count(*) filter (where is_new), count(*) filter (where not is_new) from written
            """;

    private CampaignMemberSql() {}
}
