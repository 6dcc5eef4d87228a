package io.dangol.template;

/** Statements about templates. */
final class TemplateSql {
    static final String TEMPLATES = """
            select id, t.key, name, format, purpose, current_version, v.title, v.body, t.created_at
            from message_template t
            join message_template_version v on v.template_id = t.id and v.version = t.current_version""";

    static final String COUNT = "select count(*) from message_template";

    static final String VERSIONS = """
            select template_id, version, title, body, author, created_at
            from message_template_version
            where template_id = any ($1)
            order by template_id, version desc
            """;

    static final String WORDING = """
            select t.format, v.title, v.body
            from message_template t
            join message_template_version v on v.template_id = t.id
            where t.id = $1 and v.version = $2
            """;

    static final String WORDINGS = """
            select t.id, v.version, t.format, v.title, v.body
            from unnest($1::bigint[], $2::int[]) as wanted(id, version)
            join message_template t on t.id = wanted.id
            join message_template_version v on v.template_id = t.id and v.version = wanted.version
            """;

    static final String CREATE = """
            with template as (
                insert into message_template (key, name, format, purpose, current_version, created_at)
                values ($1, $2, $3, $4, 1, $8)
                on conflict (key) do nothing
                returning id
            )
            insert into message_template_version (template_id, version, title, body, author, created_at)
            select id, 1, $5, $6, $7, $8 from template
            returning template_id
            """;

    /** Of two who revise the same version one does. */
    static final String REVISE = """
            with template as (
                update message_template set current_version = current_version + 1
                where id = $1 and current_version = $2
                returning id, current_version
            )
            insert into message_template_version (template_id, version, title, body, author, created_at)
            select id, current_version, $3, $4, $5, $6 from template
            returning template_id
            """;

    /** What templates may say about the customers $1 as of $2: the last thing bought, the coupon that lapses first. */
    static final String FACTS = """
            select c.id as customer_id, c.name, c.tier, last.product, last.category, last.list_price,
                cp.name as coupon, cp.code, cp.expires_at
            from unnest($1::bigint[]) as wanted(id)
            join customer c on c.id = wanted.id
            left join lateral (
                select p.name as product, p.category, p.list_price
                from purchase_order o
                join order_item i on i.order_id = o.id
                join product p on p.id = i.product_id
                where o.customer_id = c.id and o.counted and o.ordered_at < $2
                order by o.ordered_at desc, o.id desc, i.line
                limit 1
            ) last on true
            left join lateral (
                select name, code, expires_at
                from coupon
                where customer_id = c.id and used_at is null and issued_at < $2 and (expires_at is null or expires_at > $2)
                order by expires_at nulls last, code
                limit 1
            ) cp on true
            """;

    private TemplateSql() {}
}
