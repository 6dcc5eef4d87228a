package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Lines of orders. */
@ApplicationScoped
class OrderItemLoader implements StagedLoader<OrderItemRow> {
    private final OrderItemSettling settling;

    OrderItemLoader(OrderItemSettling settling) {
        this.settling = settling;
    }

    @Override
    public FactKind kind() {
        return FactKind.ORDER_ITEM;
    }

    @Override
    public List<OrderItemField> fields() {
        return List.of(OrderItemField.values());
    }

    @Override
    public OrderItemRow parse(FactValues values) {
        return OrderItemReader.read(values);
    }

    /** Every line of the file is a line of its own: two equal ones are two. */
    @Override
    public Object key(OrderItemRow row) {
        return new Object();
    }

    @Override
    public Object lane(OrderItemRow row) {
        return row.order();
    }

    @Override
    public Uni<LoadResult> load(SqlConnection connection, List<OrderItemRow> rows) {
        List<ReadRow<OrderItemRow>> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(new ReadRow<>(numbered.size(), row)));
        return settling.settleAtOnce(connection, numbered);
    }

    @Override
    public Uni<Void> stage(SqlConnection connection, long runId, List<ReadRow<OrderItemRow>> rows) {
        return settling.stage(connection, runId, rows);
    }

    @Override
    public Uni<Settlement> settle(SqlConnection connection, long runId, int first, int last) {
        return settling.settle(connection, runId, first, last);
    }

    @Override
    public Uni<Void> clear(SqlConnection connection, long runId) {
        return connection
                .preparedQuery(OrderItemSql.CLEAR)
                .execute(Tuple.of(runId))
                .replaceWithVoid();
    }
}
