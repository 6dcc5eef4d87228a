package io.dangol.intake;

import io.dangol.customer.CustomerMerges;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;

/** Customers as one channel knows them. */
@Singleton
class CustomerLoader extends UpsertLoader<CustomerRow> {
    private final References references;
    private final CustomerMerges merges;
    private final BusinessClock clock;

    CustomerLoader(References references, CustomerMerges merges, BusinessClock clock) {
        super(FactKind.CUSTOMER, List.of(CustomerField.values()), CustomerSql.LOAD_IDENTITIES);
        this.references = references;
        this.merges = merges;
        this.clock = clock;
    }

    @Override
    public CustomerRow parse(FactValues values) {
        return new CustomerRow(
                values.identity(CustomerField.CHANNEL, CustomerField.CUSTOMER_ID),
                values.text(CustomerField.NAME, 200),
                ContactText.email(values, CustomerField.EMAIL),
                values.flag(CustomerField.EMAIL_VERIFIED),
                ContactText.phone(values, CustomerField.PHONE),
                values.flag(CustomerField.PHONE_VERIFIED),
                values.text(CustomerField.MEMBER_ID, 128),
                values.day(CustomerField.BIRTH_DATE),
                values.time(CustomerField.SIGNED_UP_AT));
    }

    @Override
    public Object key(CustomerRow row) {
        return row.identity();
    }

    @Override
    public boolean writesIdentities() {
        return true;
    }

    @Override
    Uni<Void> prepare(SqlConnection connection, List<CustomerRow> rows) {
        return references.channels(
                connection, rows.stream().map(row -> row.identity().channel()));
    }

    @Override
    Uni<Void> complete(SqlConnection connection, Row written) {
        return merges.mergeVerified(connection, written.getArrayOfLongs("written"))
                .replaceWithVoid();
    }

    @Override
    Tuple values(List<CustomerRow> rows) {
        return Tuple.tuple()
                .addValue(Column.texts(rows, row -> row.identity().channel()))
                .addValue(Column.texts(rows, row -> row.identity().externalId()))
                .addValue(Column.texts(rows, CustomerRow::name))
                .addValue(Column.texts(rows, CustomerRow::email))
                .addValue(Column.flags(rows, CustomerRow::emailVerified))
                .addValue(Column.texts(rows, CustomerRow::phone))
                .addValue(Column.flags(rows, CustomerRow::phoneVerified))
                .addValue(Column.texts(rows, CustomerRow::memberId))
                .addValue(Column.days(rows, CustomerRow::birthDate))
                .addValue(Column.times(rows, CustomerRow::signedUpAt))
                .addValue(clock.now().atOffset(ZoneOffset.UTC));
    }
}
