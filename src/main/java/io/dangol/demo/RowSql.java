package io.dangol.demo;

/** How the demo brand's rows are written, a set at a time. */
final class RowSql {
    static final String INSERT_CHANNELS = """
            with wished as (select * from unnest($1::text[], $2::text[], $3::text[]) as w (key, name, kind)),
            made as (
                insert into channel (key, name, kind) select key, name, kind from wished on conflict (key) do nothing
                returning id, key)
            select id, key from made
            union select c.id, c.key from channel c join wished using (key)
            """;

    static final String INSERT_STORES = """
            with wished as (select * from unnest($1::text[], $2::text[]) as w (key, name)),
            made as (
                insert into store (key, name) select key, name from wished on conflict (key) do nothing
                returning id, key)
            select id, key from made
            union select s.id, s.key from store s join wished using (key)
            """;

    static final String INSERT_PRODUCTS = """
            insert into product (id, external_id, name, category, brand, list_price, recorded_at)
            overriding system value
            select id, external_id, name, category, brand, list_price, now()
            from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
                as p (id, external_id, name, category, brand, list_price)
            """;

    static final String INSERT_CUSTOMERS = """
            insert into customer (id, name, email, phone, birth_date, signed_up_at, tier, created_at)
            overriding system value
            select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::date[], $6::timestamptz[],
                $7::text[], $8::timestamptz[])
            """;

    static final String INSERT_IDENTITIES = """
            insert into identity (id, channel_id, external_id, customer_id, name, email, phone, phone_verified,
                member_id, birth_date, signed_up_at, recorded_at)
            overriding system value
            select * from unnest($1::bigint[], $2::smallint[], $3::text[], $4::bigint[], $5::text[], $6::text[],
                $7::text[], $8::boolean[], $9::text[], $10::date[], $11::timestamptz[], $12::timestamptz[])
            """;

    /** What identifies the people behind the identities, as intake would find it. */
    static final String INSERT_VERIFIED = """
            insert into verified_identifier (kind, value, identity_id)
            select 'PHONE', phone_digits(i.phone), i.id
            from unnest($1::bigint[]) as new (id) join identity i using (id)
            where i.phone_verified and phone_digits(i.phone) is not null
            union all
            select 'MEMBER_ID', i.member_id, i.id
            from unnest($1::bigint[]) as new (id) join identity i using (id)
            where i.member_id is not null
            union all
            select 'WARRANTY', upper(w.serial), w.identity_id
            from unnest($1::bigint[]) as new (id) join warranty w on w.identity_id = new.id
            """;

    static final String INSERT_CONSENTS = """
            insert into consent (customer_id, identity_id, medium, purpose, night, granted, recorded_at)
            select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::boolean[], $6::boolean[],
                $7::timestamptz[])
            """;

    static final String INSERT_TIERS = """
            insert into tier_change (customer_id, identity_id, changed_at, tier)
            select * from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::text[])
            """;

    static final String INSERT_POINTS = """
            insert into points_entry (customer_id, identity_id, external_id, kind, points, occurred_at, expires_at)
            select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[],
                $7::timestamptz[])
            """;

    static final String INSERT_COUPONS = """
            insert into coupon (customer_id, identity_id, code, name, issued_at, expires_at, used_at)
            select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::timestamptz[],
                $6::timestamptz[], $7::timestamptz[])
            """;

    static final String INSERT_WARRANTIES = """
            insert into warranty (customer_id, identity_id, serial, product_id, registered_at)
            select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::timestamptz[])
            """;

    static final String INSERT_ORDERS = """
            insert into purchase_order (id, customer_id, identity_id, channel_id, store_id, external_id, ordered_at,
                status, list_amount, discount_amount, paid_amount, refunded_amount, coupon_code, recorded_at)
            overriding system value
            select o.*, o.ordered_at from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::smallint[], $5::int[],
                $6::text[], $7::timestamptz[], $8::text[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[],
                $13::text[]) as o (id, customer_id, identity_id, channel_id, store_id, external_id, ordered_at, status,
                list_amount, discount_amount, paid_amount, refunded_amount, coupon_code)
            """;

    static final String INSERT_ITEMS = """
            insert into order_item (order_id, line, product_id, quantity, unit_price, paid_amount)
            select * from unnest($1::bigint[], $2::int[], $3::bigint[], $4::int[], $5::bigint[], $6::bigint[])
            """;

    static final String INSERT_EVENTS = """
            insert into behavior_event (customer_id, identity_id, channel_id, external_id, kind, occurred_at,
                product_id, category, rating, text)
            select * from unnest($1::bigint[], $2::bigint[], $3::smallint[], $4::text[], $5::text[],
                $6::timestamptz[], $7::bigint[], $8::text[], $9::smallint[], $10::text[])
            """;

    static final String INSERT_MESSAGES = """
            insert into message_event (campaign_id, customer_id, identity_id, medium, kind, occurred_at, external_id,
                recorded_at)
            select m.*, m.occurred_at from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[],
                $6::timestamptz[], $7::text[])
                as m (campaign_id, customer_id, identity_id, medium, kind, occurred_at, external_id)
            """;

    private RowSql() {}
}
