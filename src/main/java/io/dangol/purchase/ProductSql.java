package io.dangol.purchase;

/** Statements about products. */
final class ProductSql {
    static final String PRODUCTS =
            "select p.id, p.external_id, p.name, p.category, p.brand, p.list_price from product p";

    static final String COUNT = "select count(*) from product p";

    private ProductSql() {}
}
