package io.dangol.demo;

/** The statements that make the demo brand, each named after what it does. */
final class DemoSql {
    /** True while nobody has put anything of their own into this database. */
    static final String IS_EMPTY = """
            select not exists (select from customer) and not exists (select from purchase_order)
               and not exists (select from product)
            """;

    /** Readers go on, writers wait: what is empty stays empty until the brand stands. */
    static final String LOCK_OUT_WRITERS =
            "lock table customer, identity, product, purchase_order, behavior_event in share row exclusive mode";

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

    /** The ids were given by the generator, so the sequences go on after the last. */
    static final String ADVANCE_IDS = """
            select setval(pg_get_serial_sequence('customer', 'id'), (select max(id) from customer)),
                setval(pg_get_serial_sequence('identity', 'id'), (select max(id) from identity)),
                setval(pg_get_serial_sequence('product', 'id'), (select max(id) from product)),
                setval(pg_get_serial_sequence('purchase_order', 'id'), (select max(id) from purchase_order))
            """;

    static final String FIND_BRAND = "select seed, customers, today, completed_at from demo_brand";

    static final String RECORD_BRAND = "insert into demo_brand (seed, customers, today) values ($1, $2, $3)";

    static final String COMPLETE_BRAND = "update demo_brand set completed_at = now() where completed_at is null";

    /** Scoring reads an index alone only after a vacuum has seen the pages. */
    static final String TIDY = """
            vacuum (analyze) customer, identity, verified_identifier, consent, tier_change, points_entry, coupon,
                warranty, product, purchase_order, order_item, behavior_event
            """;

    private DemoSql() {}
}
