package io.dangol.intake;

import io.dangol.behavior.BehaviorKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Loads BEHAVIOR_EVENT. */
@Singleton
class EventLoader extends UpsertLoader<EventRow> {
    private final References references;

    EventLoader(References references) {
        super(FactKind.BEHAVIOR_EVENT, List.of(EventField.values()), PersonFactSql.LOAD_EVENTS);
        this.references = references;
    }

    @Override
    public EventRow parse(FactValues values) {
        IdentityKey person = values.identity(EventField.CHANNEL, EventField.CUSTOMER_ID);
        BehaviorKind kind = values.word(EventField.KIND, FileWords.BEHAVIOR);
        Instant at = values.time(EventField.OCCURRED_AT);
        String product = values.text(EventField.PRODUCT_ID, 128);
        String named = kind == null ? "" : kind.name();
        Instant occurredAt = at == null ? Instant.EPOCH : at;
        String facts = person.externalId() + '/' + named + '/' + occurredAt.toEpochMilli() + '/' + product;
        return new EventRow(
                person,
                values.idOr(EventField.EVENT_ID, person.channel(), facts),
                named,
                occurredAt,
                product,
                values.text(EventField.CATEGORY, 200),
                values.whole(EventField.RATING, 0, 10),
                values.text(EventField.TEXT, 2000));
    }

    @Override
    public Object key(EventRow row) {
        return new OrderRow.Key(row.person().channel(), row.externalId());
    }

    @Override
    Uni<Void> prepare(SqlConnection connection, List<EventRow> rows) {
        return references
                .people(connection, rows.stream().map(EventRow::person).toList())
                .chain(() -> references.products(connection, rows.stream().map(EventRow::product)));
    }

    @Override
    Tuple values(List<EventRow> rows) {
        return Tuple.tuple()
                .addValue(Column.texts(rows, row -> row.person().channel()))
                .addValue(Column.texts(rows, row -> row.person().externalId()))
                .addValue(Column.texts(rows, EventRow::externalId))
                .addValue(Column.texts(rows, EventRow::kind))
                .addValue(Column.times(rows, EventRow::occurredAt))
                .addValue(Column.texts(rows, EventRow::product))
                .addValue(Column.texts(rows, EventRow::category))
                .addValue(Column.ints(rows, EventRow::rating))
                .addValue(Column.texts(rows, EventRow::text));
    }
}
