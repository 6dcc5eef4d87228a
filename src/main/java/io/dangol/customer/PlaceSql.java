package io.dangol.customer;

/** Statements about channels and stores. */
final class PlaceSql {
    static final String CHANNELS = "select id::bigint as key, key as code, name, kind from channel";

    static final String STORES = "select id::bigint as key, key as code, name from store";

    static final String COUNT_CHANNELS = "select count(*) from channel";

    static final String COUNT_STORES = "select count(*) from store";

    static final String UPDATE_CHANNEL = """
            update channel
            set name = coalesce($2::varchar, name), kind = coalesce($3::varchar, kind)
            where id = $1::bigint
            returning id::bigint as key, key as code, name, kind
            """;

    private PlaceSql() {}
}
