package io.dangol.intake;

import io.dangol.customer.ConsentPurpose;
import io.dangol.customer.CustomerProfiles;
import io.dangol.customer.Medium;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Loads CONSENT. */
@Singleton
class ConsentLoader extends UpsertLoader<ConsentRow> {
    private final References references;
    private final CustomerProfiles profiles;

    ConsentLoader(References references, CustomerProfiles profiles) {
        super(FactKind.CONSENT, List.of(ConsentField.values()), PersonFactSql.LOAD_CONSENTS);
        this.references = references;
        this.profiles = profiles;
    }

    @Override
    public ConsentRow parse(FactValues values) {
        Medium medium = values.word(ConsentField.MEDIUM, FileWords.MEDIUM);
        ConsentPurpose purpose = values.word(ConsentField.PURPOSE, FileWords.PURPOSE);
        Instant at = values.time(ConsentField.RECORDED_AT);
        return new ConsentRow(
                values.identity(ConsentField.CHANNEL, ConsentField.CUSTOMER_ID),
                medium == null ? "" : medium.name(),
                (purpose == null ? ConsentPurpose.ADVERTISING : purpose).name(),
                Boolean.TRUE.equals(values.flag(ConsentField.NIGHT)),
                Boolean.TRUE.equals(values.flag(ConsentField.GRANTED)),
                at == null ? Instant.EPOCH : at,
                values.text(ConsentField.EVIDENCE, 500));
    }

    @Override
    public Object key(ConsentRow row) {
        return List.of(row.person(), row.medium(), row.purpose(), row.night(), row.recordedAt());
    }

    @Override
    public Object lane(ConsentRow row) {
        return row.person();
    }

    @Override
    Uni<Void> prepare(SqlConnection connection, List<ConsentRow> rows) {
        return references.people(
                connection, rows.stream().map(ConsentRow::person).toList());
    }

    @Override
    Tuple values(List<ConsentRow> rows) {
        return Tuple.tuple()
                .addValue(Column.texts(rows, row -> row.person().channel()))
                .addValue(Column.texts(rows, row -> row.person().externalId()))
                .addValue(Column.texts(rows, ConsentRow::medium))
                .addValue(Column.texts(rows, ConsentRow::purpose))
                .addValue(Column.flags(rows, ConsentRow::night))
                .addValue(Column.flags(rows, ConsentRow::granted))
                .addValue(Column.times(rows, ConsentRow::recordedAt))
                .addValue(Column.texts(rows, ConsentRow::evidence));
    }

    @Override
    Uni<Void> complete(SqlConnection connection, Row written) {
        return profiles.settleConsents(connection, written.getArrayOfLongs("written"));
    }
}
