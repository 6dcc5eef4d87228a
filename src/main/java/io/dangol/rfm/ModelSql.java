package io.dangol.rfm;

/** Statements about segmentation models. */
final class ModelSql {
    private ModelSql() {}

    private static final String MODEL = """
            select m.*, (select max(a.effective_from) from model_activation a where a.model_id = m.id) effective_from
            from segmentation_model m
            """;

    static final String FIND = MODEL + " where m.id = any($1::bigint[])";

    /** The model of the latest activation up to the instant; before the first, the newest version of the default. */
    static final String IN_FORCE = MODEL + """
             where m.id = coalesce(
                (select model_id from model_activation where effective_from <= $1 order by effective_from desc limit 1),
                (select id from segmentation_model where name = $2 order by version desc limit 1))
            """;

    static final String LATEST_NAMED = MODEL + " where m.name = $1 order by m.version desc limit 1";

    static final String PAGE = MODEL + """
             where ($1::text is null or m.name = $1)
               and ($2::bigint is null or case when $3::boolean then m.id > $2 else m.id < $2 end)
             order by case when $3 then m.id else -m.id end limit $4
            """;

    static final String COUNT = """
            select count(*)::int from segmentation_model where $1::text is null or name = $1
            """;

    static final String CREATE = """
            insert into segmentation_model (name, version, title, title_ko, author, basis, relaxes, rules)
            select $1::varchar, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7
            from segmentation_model where name = $1::varchar
            returning *, null::timestamptz effective_from
            """;

    static final String ACTIVATE = """
            insert into model_activation (effective_from, model_id, activated_at, activated_by) values ($1, $2, $3, $4)
            on conflict (effective_from) do update
            set model_id = excluded.model_id, activated_at = excluded.activated_at, activated_by = excluded.activated_by
            """;
}
