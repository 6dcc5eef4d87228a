package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads POINTS. */
@Singleton
class PointsLoader extends UpsertLoader<PointsRow> {
    private final References references;

    PointsLoader(References references) {
        super(FactKind.POINTS, List.of(PointsField.values()), PersonFactSql.LOAD_POINTS);
        this.references = references;
    }

    @Override
    public PointsRow parse(FactValues values) {
        IdentityKey person = values.identity(PointsField.CHANNEL, PointsField.CUSTOMER_ID);
        Integer told = values.whole(PointsField.POINTS, -1_000_000_000, 1_000_000_000);
        int number = told == null ? 0 : told;
        String kind = kind(values.word(PointsField.KIND, PointsKind.WORDS), number);
        Instant at = values.time(PointsField.OCCURRED_AT);
        Instant occurredAt = at == null ? Instant.EPOCH : at;
        long points = points(values, kind, number);
        String facts = person.externalId() + '/' + kind + '/' + occurredAt.toEpochMilli() + '/' + points;
        return new PointsRow(
                person,
                values.idOr(PointsField.ENTRY_ID, person.channel(), facts),
                kind,
                points,
                occurredAt,
                values.time(PointsField.EXPIRES_AT));
    }

    @Override
    public Object key(PointsRow row) {
        return List.of(row.person(), row.externalId());
    }

    @Override
    Uni<Void> prepare(SqlConnection connection, List<PointsRow> rows) {
        return references.people(
                connection, rows.stream().map(PointsRow::person).toList());
    }

    @Override
    Tuple values(List<PointsRow> rows) {
        return Tuple.tuple()
                .addValue(Column.texts(rows, row -> row.person().channel()))
                .addValue(Column.texts(rows, row -> row.person().externalId()))
                .addValue(Column.texts(rows, PointsRow::externalId))
                .addValue(Column.texts(rows, PointsRow::kind))
                .addValue(Column.longs(rows, PointsRow::points))
                .addValue(Column.times(rows, PointsRow::occurredAt))
                .addValue(Column.times(rows, PointsRow::expiresAt));
    }

    private static String kind(@Nullable PointsKind told, int points) {
        return (told != null ? told : points < 0 ? PointsKind.USED : PointsKind.EARNED).name();
    }

    private static long points(FactValues values, String kind, int told) {
        if (kind.equals("EARNED") && told < 0) {
            values.problem(PointsField.POINTS, "is below zero for earned points", "Name the entry USED or ADJUSTED.");
        }
        return kind.equals("USED") || kind.equals("EXPIRED") ? -Math.abs(told) : told;
    }
}
