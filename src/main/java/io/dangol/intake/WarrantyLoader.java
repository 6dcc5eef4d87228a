package io.dangol.intake;

import io.dangol.customer.CustomerMerges;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Loads WARRANTY. */
@Singleton
class WarrantyLoader extends UpsertLoader<WarrantyRow> {
    private final References references;
    private final CustomerMerges merges;

    WarrantyLoader(References references, CustomerMerges merges) {
        super(FactKind.WARRANTY, List.of(WarrantyField.values()), PersonFactSql.LOAD_WARRANTIES);
        this.references = references;
        this.merges = merges;
    }

    @Override
    public WarrantyRow parse(FactValues values) {
        String serial = values.text(WarrantyField.SERIAL, 128);
        Instant at = values.time(WarrantyField.REGISTERED_AT);
        return new WarrantyRow(
                values.identity(WarrantyField.CHANNEL, WarrantyField.CUSTOMER_ID),
                serial == null ? "" : serial,
                values.text(WarrantyField.PRODUCT_ID, 128),
                at == null ? Instant.EPOCH : at);
    }

    @Override
    public Object key(WarrantyRow row) {
        return List.of(row.person(), row.serial());
    }

    @Override
    public boolean writesIdentities() {
        return true;
    }

    @Override
    Uni<Void> prepare(SqlConnection connection, List<WarrantyRow> rows) {
        return references
                .people(connection, rows.stream().map(WarrantyRow::person).toList())
                .chain(() -> references.products(connection, rows.stream().map(WarrantyRow::product)));
    }

    @Override
    Tuple values(List<WarrantyRow> rows) {
        return Tuple.tuple()
                .addValue(Column.texts(rows, row -> row.person().channel()))
                .addValue(Column.texts(rows, row -> row.person().externalId()))
                .addValue(Column.texts(rows, WarrantyRow::serial))
                .addValue(Column.texts(rows, WarrantyRow::product))
                .addValue(Column.times(rows, WarrantyRow::registeredAt));
    }

    @Override
    Uni<Void> complete(SqlConnection connection, Row written) {
        return merges.mergeVerified(connection, written.getArrayOfLongs("written"))
                .replaceWithVoid();
    }
}
