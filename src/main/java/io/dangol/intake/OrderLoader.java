package io.dangol.intake;

import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;

/** Orders, one row each. */
@ApplicationScoped
class OrderLoader implements FactLoader<OrderRow> {
    private final References references;
    private final BusinessClock clock;

    OrderLoader(References references, BusinessClock clock) {
        this.references = references;
        this.clock = clock;
    }

    @Override
    public FactKind kind() {
        return FactKind.ORDER;
    }

    @Override
    public List<OrderField> fields() {
        return List.of(OrderField.values());
    }

    @Override
    public OrderRow parse(FactValues values) {
        return OrderReader.read(values);
    }

    @Override
    public Object key(OrderRow row) {
        return new OrderRow.Key(row.channel(), row.externalId());
    }

    @Override
    public Uni<LoadResult> load(SqlConnection connection, List<OrderRow> rows) {
        return write(connection, rows)
                .map(written -> LoadResult.of(rows.size(), written.getLong("inserted"), written.getLong("changed")));
    }

    /** Writes orders, and answers with the keys of those {@code opened} and those {@code altered}. */
    Uni<Row> write(SqlConnection connection, List<OrderRow> rows) {
        return references
                .channels(connection, rows.stream().map(OrderRow::channel))
                .chain(() -> references.stores(connection, rows.stream().map(OrderRow::store)))
                .chain(() -> references.identities(connection, rows.stream().map(OrderRow::buyer)))
                .chain(() -> connection.preparedQuery(OrderSql.LOAD_ORDERS).execute(values(rows)))
                .map(answer -> answer.iterator().next());
    }

    private Tuple values(List<OrderRow> rows) {
        return Tuple.tuple()
                .addValue(Column.texts(rows, OrderRow::channel))
                .addValue(Column.texts(rows, OrderRow::externalId))
                .addValue(Column.texts(rows, OrderRow::buyerId))
                .addValue(Column.texts(rows, OrderRow::store))
                .addValue(Column.times(rows, OrderRow::orderedAt))
                .addValue(Column.texts(rows, OrderRow::status))
                .addValue(Column.longs(rows, OrderRow::paid))
                .addValue(Column.longs(rows, OrderRow::list))
                .addValue(Column.longs(rows, OrderRow::discount))
                .addValue(Column.longs(rows, OrderRow::refunded))
                .addValue(Column.texts(rows, OrderRow::coupon))
                .addValue(clock.now().atOffset(ZoneOffset.UTC));
    }
}
