package io.dangol.intake;

/** Writes what channels tell about people. What a row does not tell stays as it is. */
final class PersonFactSql {
    static final String LOAD_EVENTS = """
            with written as (
                insert into behavior_event as kept (customer_id, identity_id, channel_id, external_id, kind, occurred_at,
                    product_id, category, rating, text)
                select identity.customer_id, identity.id, channel.id, row.external_id, row.kind, row.occurred_at, product.id,
                    row.category, row.rating, row.text
                from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::timestamptz[], $6::varchar[],
                        $7::varchar[], $8::int[], $9::varchar[])
                    as row(channel_key, person, external_id, kind, occurred_at, product_key, category, rating, text)
                join channel on channel.key = row.channel_key
                join identity on identity.channel_id = channel.id and identity.external_id = row.person
                left join product on product.external_id = row.product_key
                order by channel.id, row.external_id
                on conflict (channel_id, external_id) do update set
                    customer_id = excluded.customer_id, identity_id = excluded.identity_id, kind = excluded.kind,
                    occurred_at = excluded.occurred_at, product_id = coalesce(excluded.product_id, kept.product_id),
                    category = coalesce(excluded.category, kept.category), rating = coalesce(excluded.rating, kept.rating),
                    text = coalesce(excluded.text, kept.text)
                where (kept.customer_id, kept.identity_id, kept.kind, kept.occurred_at, kept.product_id, kept.category,
                        kept.rating, kept.text)
                    is distinct from (excluded.customer_id, excluded.identity_id, excluded.kind, excluded.occurred_at,
                        coalesce(excluded.product_id, kept.product_id), coalesce(excluded.category, kept.category),
                        coalesce(excluded.rating, kept.rating), coalesce(excluded.text, kept.text))
                returning old.id is null as is_new
            )
            select count(*) filter (where is_new) as inserted, count(*) filter (where not is_new) as changed from written
            """;

    static final String LOAD_CONSENTS = """
            with written as (
                insert into consent as kept (customer_id, identity_id, medium, purpose, night, granted, recorded_at,
                    evidence, source)
                select identity.customer_id, identity.id, row.medium, row.purpose, row.night, row.granted, row.recorded_at,
                    row.evidence, 'INTAKE'
                from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::boolean[], $6::boolean[],
                        $7::timestamptz[], $8::varchar[])
                    as row(channel_key, person, medium, purpose, night, granted, recorded_at, evidence)
                join channel on channel.key = row.channel_key
                join identity on identity.channel_id = channel.id and identity.external_id = row.person
                order by identity.id, row.medium, row.purpose, row.night, row.recorded_at
                on conflict (identity_id, medium, purpose, night, recorded_at) where identity_id is not null do update set
                    granted = excluded.granted, evidence = coalesce(excluded.evidence, kept.evidence)
                where (kept.granted, kept.evidence)
                    is distinct from (excluded.granted, coalesce(excluded.evidence, kept.evidence))
                returning old.id is null as is_new, new.customer_id
            )
            select count(*) filter (where is_new) as inserted, count(*) filter (where not is_new) as changed,
                array(select distinct customer_id from written order by customer_id) as written
            from written
            """;

    static final String LOAD_TIERS = """
            with written as (
                insert into tier_change as kept (customer_id, identity_id, changed_at, tier)
                select identity.customer_id, identity.id, row.changed_at, row.tier
                from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::timestamptz[])
                    as row(channel_key, person, tier, changed_at)
                join channel on channel.key = row.channel_key
                join identity on identity.channel_id = channel.id and identity.external_id = row.person
                order by identity.id, row.changed_at
                on conflict (identity_id, changed_at) do update set tier = excluded.tier
                where kept.tier <> excluded.tier
                returning old.identity_id is null as is_new, new.customer_id
            )
            select count(*) filter (where is_new) as inserted, count(*) filter (where not is_new) as changed,
                array(select distinct customer_id from written order by customer_id) as written
            from written
            """;

    static final String LOAD_POINTS = """
            with written as (
                insert into points_entry as kept (customer_id, identity_id, external_id, kind, points, occurred_at,
                    expires_at)
                select identity.customer_id, identity.id, row.external_id, row.kind, row.points, row.occurred_at,
                    row.expires_at
                from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::bigint[], $6::timestamptz[],
                        $7::timestamptz[])
                    as row(channel_key, person, external_id, kind, points, occurred_at, expires_at)
                join channel on channel.key = row.channel_key
                join identity on identity.channel_id = channel.id and identity.external_id = row.person
                order by identity.id, row.external_id
                on conflict (identity_id, external_id) do update set
                    kind = excluded.kind, points = excluded.points, occurred_at = excluded.occurred_at,
                    expires_at = coalesce(excluded.expires_at, kept.expires_at)
                where (kept.kind, kept.points, kept.occurred_at, kept.expires_at)
                    is distinct from (excluded.kind, excluded.points, excluded.occurred_at,
                        coalesce(excluded.expires_at, kept.expires_at))
                returning old.identity_id is null as is_new
            )
            select count(*) filter (where is_new) as inserted, count(*) filter (where not is_new) as changed from written
            """;

    static final String LOAD_COUPONS = """
            with written as (
                insert into coupon as kept (customer_id, identity_id, code, name, issued_at, expires_at, used_at)
                select identity.customer_id, identity.id, row.code, row.name, row.issued_at, row.expires_at, row.used_at
                from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::timestamptz[],
                        $6::timestamptz[], $7::timestamptz[])
                    as row(channel_key, person, code, name, issued_at, expires_at, used_at)
                join channel on channel.key = row.channel_key
                join identity on identity.channel_id = channel.id and identity.external_id = row.person
                order by identity.id, row.code
                on conflict (identity_id, code) do update set
                    name = coalesce(excluded.name, kept.name), issued_at = excluded.issued_at,
                    expires_at = coalesce(excluded.expires_at, kept.expires_at),
                    used_at = coalesce(excluded.used_at, kept.used_at)
                where (kept.name, kept.issued_at, kept.expires_at, kept.used_at)
                    is distinct from (coalesce(excluded.name, kept.name), excluded.issued_at,
                        coalesce(excluded.expires_at, kept.expires_at), coalesce(excluded.used_at, kept.used_at))
                returning old.identity_id is null as is_new
            )
            select count(*) filter (where is_new) as inserted, count(*) filter (where not is_new) as changed from written
            """;

    static final String LOAD_WARRANTIES = """
            with written as (
                insert into warranty as kept (customer_id, identity_id, serial, product_id, registered_at)
                select identity.customer_id, identity.id, row.serial, product.id, row.registered_at
                from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::timestamptz[])
                    as row(channel_key, person, serial, product_key, registered_at)
                join channel on channel.key = row.channel_key
                join identity on identity.channel_id = channel.id and identity.external_id = row.person
                left join product on product.external_id = row.product_key
                order by identity.id, row.serial
                on conflict (identity_id, serial) do update set
                    product_id = coalesce(excluded.product_id, kept.product_id), registered_at = excluded.registered_at
                where (kept.product_id, kept.registered_at)
                    is distinct from (coalesce(excluded.product_id, kept.product_id), excluded.registered_at)
                returning old.identity_id is null as is_new, new.identity_id
            )
            select count(*) filter (where is_new) as inserted, count(*) filter (where not is_new) as changed,
                array(select distinct identity_id from written order by identity_id) as written
            from written
            """;

    private PersonFactSql() {}
}
