package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/** Loads PRODUCT. */
@Singleton
class ProductLoader extends UpsertLoader<ProductRow> {
    private final References references;

    ProductLoader(References references) {
        super(FactKind.PRODUCT, List.of(ProductField.values()), ProductSql.LOAD_PRODUCTS);
        this.references = references;
    }

    @Override
    public ProductRow parse(FactValues values) {
        String id = values.text(ProductField.PRODUCT_ID, 128);
        return new ProductRow(
                id == null ? "" : id,
                values.text(ProductField.NAME, 300),
                values.text(ProductField.CATEGORY, 200),
                values.text(ProductField.BRAND, 200),
                values.amount(ProductField.LIST_PRICE));
    }

    @Override
    public Object key(ProductRow row) {
        return row.externalId();
    }

    @Override
    Uni<Void> prepare(SqlConnection connection, List<ProductRow> rows) {
        return references.products(connection, rows.stream().map(ProductRow::externalId));
    }

    @Override
    Tuple values(List<ProductRow> rows) {
        return Tuple.tuple()
                .addValue(Column.texts(rows, ProductRow::externalId))
                .addValue(Column.texts(rows, ProductRow::name))
                .addValue(Column.texts(rows, ProductRow::category))
                .addValue(Column.texts(rows, ProductRow::brand))
                .addValue(Column.longs(rows, ProductRow::listPrice));
    }
}
