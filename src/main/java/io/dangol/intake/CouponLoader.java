package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Loads COUPON. */
@Singleton
class CouponLoader extends UpsertLoader<CouponRow> {
    private final References references;

    CouponLoader(References references) {
        super(FactKind.COUPON, List.of(CouponField.values()), PersonFactSql.LOAD_COUPONS);
        this.references = references;
    }

    @Override
    public CouponRow parse(FactValues values) {
        String code = values.text(CouponField.CODE, 128);
        Instant at = values.time(CouponField.ISSUED_AT);
        return new CouponRow(
                values.identity(CouponField.CHANNEL, CouponField.CUSTOMER_ID),
                code == null ? "" : code,
                values.text(CouponField.NAME, 200),
                at == null ? Instant.EPOCH : at,
                values.time(CouponField.EXPIRES_AT),
                values.time(CouponField.USED_AT));
    }

    @Override
    public Object key(CouponRow row) {
        return List.of(row.person(), row.code());
    }

    @Override
    Uni<Void> prepare(SqlConnection connection, List<CouponRow> rows) {
        return references.people(
                connection, rows.stream().map(CouponRow::person).toList());
    }

    @Override
    Tuple values(List<CouponRow> rows) {
        return Tuple.tuple()
                .addValue(Column.texts(rows, row -> row.person().channel()))
                .addValue(Column.texts(rows, row -> row.person().externalId()))
                .addValue(Column.texts(rows, CouponRow::code))
                .addValue(Column.texts(rows, CouponRow::name))
                .addValue(Column.times(rows, CouponRow::issuedAt))
                .addValue(Column.times(rows, CouponRow::expiresAt))
                .addValue(Column.times(rows, CouponRow::usedAt));
    }
}
