package io.dangol.intake;

import io.dangol.customer.CustomerProfiles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Loads TIER. */
@Singleton
class TierLoader extends UpsertLoader<TierRow> {
    private final References references;
    private final CustomerProfiles profiles;

    TierLoader(References references, CustomerProfiles profiles) {
        super(FactKind.TIER, List.of(TierField.values()), PersonFactSql.LOAD_TIERS);
        this.references = references;
        this.profiles = profiles;
    }

    @Override
    public TierRow parse(FactValues values) {
        String tier = values.text(TierField.TIER, 64);
        Instant at = values.time(TierField.CHANGED_AT);
        return new TierRow(
                values.identity(TierField.CHANNEL, TierField.CUSTOMER_ID),
                tier == null ? "" : tier,
                at == null ? Instant.EPOCH : at);
    }

    @Override
    public Object key(TierRow row) {
        return List.of(row.person(), row.changedAt());
    }

    @Override
    public Object lane(TierRow row) {
        return row.person();
    }

    @Override
    Uni<Void> prepare(SqlConnection connection, List<TierRow> rows) {
        return references.people(connection, rows.stream().map(TierRow::person).toList());
    }

    @Override
    Tuple values(List<TierRow> rows) {
        return Tuple.tuple()
                .addValue(Column.texts(rows, row -> row.person().channel()))
                .addValue(Column.texts(rows, row -> row.person().externalId()))
                .addValue(Column.texts(rows, TierRow::tier))
                .addValue(Column.times(rows, TierRow::changedAt));
    }

    @Override
    Uni<Void> complete(SqlConnection connection, Row written) {
        return profiles.consolidate(connection, written.getArrayOfLongs("written"));
    }
}
