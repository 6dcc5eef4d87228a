package io.dangol.intake;

import io.dangol.intake.StagedLoader.RefusedLine;
import io.dangol.intake.StagedLoader.Settlement;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Makes orders and items of staged lines. */
@ApplicationScoped
class OrderItemSettling {
    /** Stands for the run of a batch, which is staged and settled in one transaction that nobody else sees into. */
    private static final long BATCH = 0;

    private final OrderLoader orders;
    private final BusinessClock clock;

    OrderItemSettling(OrderLoader orders, BusinessClock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    Uni<Void> stage(SqlConnection connection, long runId, List<ReadRow<OrderItemRow>> rows) {
        List<OrderItemRow> facts = rows.stream().map(ReadRow::facts).toList();
        Tuple values = Tuple.tuple()
                .addLong(runId)
                .addValue(Column.ints(facts, OrderItemRow::bucket))
                .addValue(Column.longs(rows, ReadRow::line))
                .addValue(Column.texts(facts, OrderItemRow::channel))
                .addValue(Column.texts(facts, OrderItemRow::orderId))
                .addValue(Column.ints(facts, OrderItemRow::line))
                .addValue(Column.texts(facts, OrderItemRow::product))
                .addValue(Column.ints(facts, OrderItemRow::quantity))
                .addValue(Column.longs(facts, OrderItemRow::unitPrice))
                .addValue(Column.longs(facts, OrderItemRow::paid))
                .addValue(Column.times(facts, OrderItemRow::orderedAt))
                .addValue(Column.texts(facts, OrderItemRow::customer))
                .addValue(Column.texts(facts, OrderItemRow::store))
                .addValue(Column.texts(facts, OrderItemRow::status))
                .addValue(Column.longs(facts, OrderItemRow::returned))
                .addValue(Column.texts(facts, OrderItemRow::coupon));
        return connection.preparedQuery(OrderItemSql.STAGE).execute(values).replaceWithVoid();
    }

    Uni<LoadResult> settleAtOnce(SqlConnection connection, List<ReadRow<OrderItemRow>> rows) {
        return stage(connection, BATCH, rows)
                .chain(() -> settle(connection, BATCH, 0, StagedLoader.BUCKETS - 1))
                .call(() -> connection
                        .query("delete from order_item_stage where run_id = " + BATCH)
                        .execute())
                .map(settled -> {
                    List<RefusedRow> refused = new ArrayList<>();
                    settled.refused().forEach(line -> refused.add(new RefusedRow((int) line.line(), line.problem())));
                    return new LoadResult(0, 0, 0, refused).plus(settled.counts());
                });
    }

    Uni<Settlement> settle(SqlConnection connection, long runId, int first, int last) {
        List<RefusedLine> refused = new ArrayList<>();
        Tuple range = Tuple.of(runId, first, last);
        return refuse(connection, OrderItemSql.REFUSE_ERASED, range, refused, row -> CellProblem.erased())
                .chain(() -> told(connection, range))
                .chain(told -> refuseOrders(connection, runId, first, last, told, refused)
                        .chain(() -> orders.write(connection, told.sound())))
                .call(() -> refuse(connection, OrderItemSql.REFUSE_STRAYS, range, refused, OrderItemProblems::stray))
                .call(() ->
                        refuse(connection, OrderItemSql.REFUSE_RETURNS, range, refused, OrderItemProblems::loneReturn))
                .call(() -> refuse(connection, OrderItemSql.REFUSE_TWINS, range, refused, OrderItemProblems::twin))
                .call(() -> connection
                        .preparedQuery(OrderItemSql.OPEN_PRODUCTS)
                        .execute(Tuple.of(runId, first, last, clock.now().atOffset(ZoneOffset.UTC))))
                .chain(written -> connection
                        .preparedQuery(OrderItemSql.LOAD_LINES)
                        .execute(Tuple.of(
                                runId,
                                first,
                                last,
                                written.getArrayOfLongs("opened"),
                                written.getArrayOfLongs("altered"))))
                .map(answer -> new Settlement(counts(answer.iterator().next()), refused));
    }

    private static LoadResult counts(Row row) {
        return LoadResult.of(row.getLong("told").intValue(), row.getLong("inserted"), row.getLong("changed"));
    }

    private static Uni<ToldOrders> told(SqlConnection connection, Tuple range) {
        return connection.preparedQuery(OrderItemSql.TOLD_ORDERS).execute(range).map(ToldOrders::of);
    }

    private static Uni<Void> refuseOrders(
            SqlConnection connection, long runId, int first, int last, ToldOrders told, List<RefusedLine> refused) {
        if (told.refused().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<OrderRow.Key> keys = List.copyOf(told.refused().keySet());
        Tuple values = Tuple.of(runId, first, last)
                .addValue(Column.texts(keys, OrderRow.Key::channel))
                .addValue(Column.texts(keys, OrderRow.Key::externalId));
        return connection
                .preparedQuery(OrderItemSql.REFUSE_ORDERS)
                .execute(values)
                .invoke(rows -> rows.forEach(row -> refused.add(
                        new RefusedLine(row.getLong("file_line"), told.problemOf(row.getString("order_id"))))))
                .replaceWithVoid();
    }

    private static Uni<RowSet<Row>> refuse(
            SqlConnection connection,
            String statement,
            Tuple range,
            List<RefusedLine> refused,
            Function<Row, CellProblem> problem) {
        return connection
                .preparedQuery(statement)
                .execute(range)
                .invoke(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new RefusedLine(row.getLong("file_line"), problem.apply(row)))
                        .forEach(refused::add));
    }
}
