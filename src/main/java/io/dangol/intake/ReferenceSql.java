package io.dangol.intake;

/** Opens what facts refer to. */
final class ReferenceSql {
    static final String UNKNOWN_CHANNELS = """
            select key from unnest($1::varchar[]) as named(key)
            where not exists (select from channel where channel.key = named.key)
            order by key
            """;

    static final String OPEN_CHANNELS = """
            insert into channel (key, name, kind)
            select key, key,
                case when upper(key) in ('OWN_MALL', 'MARKETPLACE', 'STORE', 'POP_UP', 'WARRANTY', 'MESSENGER')
                    then upper(key) else 'OTHER' end
            from unnest($1::varchar[]) as named(key)
            order by key
            on conflict do nothing
            """;

    static final String UNKNOWN_STORES = """
            select key from unnest($1::varchar[]) as named(key)
            where not exists (select from store where store.key = named.key)
            order by key
            """;

    static final String OPEN_STORES = """
            insert into store (key, name)
            select key, key from unnest($1::varchar[]) as named(key)
            order by key
            on conflict do nothing
            """;

    static final String OPEN_PRODUCTS = """
            insert into product (external_id, recorded_at)
            select external_id, $2 from unnest($1::varchar[]) as named(external_id)
            where not exists (select from product where product.external_id = named.external_id)
            order by external_id
            on conflict do nothing
            """;

    /**
     * The customer's id is drawn first and the identity written before the customer: when another import opened the same
     * identity meanwhile, no customer without an identity is left behind. References are checked when the statement ends.
     */
    static final String OPEN_IDENTITIES = """
            with missing as materialized (
                select channel.id as channel_id, named.external_id,
                    nextval(pg_get_serial_sequence('customer', 'id')) as customer_id
                from unnest($1::varchar[], $2::varchar[]) as named(channel_key, external_id)
                join channel on channel.key = named.channel_key
                where not exists (
                    select from identity
                    where identity.channel_id = channel.id and identity.external_id = named.external_id)
            ), opened as (
                insert into identity (channel_id, external_id, customer_id, recorded_at)
                select channel_id, external_id, customer_id, $3::timestamptz from missing
                order by channel_id, external_id
                on conflict do nothing
                returning customer_id
            )
            insert into customer (id, created_at) overriding system value
            select customer_id, $3::timestamptz from opened
            """;

    private ReferenceSql() {}
}
