package io.dangol.intake;

/** Writes products. */
final class ProductSql {
    /**
     * The products exist already, opened as references; one that nothing was known of counts as new. What a row does not
     * tell stays as it is.
     */
    static final String LOAD_PRODUCTS = """
            with told as (
                select * from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::bigint[])
                    as row(external_id, name, category, brand, list_price)
            ), written as (
                update product as kept
                set name = coalesce(told.name, kept.name), category = coalesce(told.category, kept.category),
                    brand = coalesce(told.brand, kept.brand), list_price = coalesce(told.list_price, kept.list_price)
                from told
                where kept.external_id = told.external_id
                  and (kept.name, kept.category, kept.brand, kept.list_price)
                    is distinct from (coalesce(told.name, kept.name), coalesce(told.category, kept.category),
                        coalesce(told.brand, kept.brand), coalesce(told.list_price, kept.list_price))
                returning coalesce(old.name, old.category, old.brand, old.list_price::varchar) is null as is_new
            )
            select count(*) filter (where is_new) as inserted, count(*) filter (where not is_new) as changed from written
            """;

    private ProductSql() {}
}
