package io.dangol.lifecycle;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What runs say of stages: now, over time, and of single customers. */
@ApplicationScoped
public class StageHistory {
    private final Pool pool;
    private final BusinessCalendar calendar;

    StageHistory(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    /** The result in force, or null before the first. */
    public Uni<@Nullable Lifecycle> inForce() {
        return pool.preparedQuery(StageHistorySql.SIZES)
                .execute()
                .map(rows -> rows.rowCount() == 0 ? null : lifecycle(rows));
    }

    private Lifecycle lifecycle(RowSet<Row> rows) {
        OffsetDateTime asOf = local(rows.iterator().next().getOffsetDateTime("as_of"));
        Map<LifecycleStage, Integer> sizes = new EnumMap<>(LifecycleStage.class);
        rows.forEach(row -> {
            if (row.getString("stage") != null) {
                sizes.put(stage(row, "stage"), row.getInteger("customers"));
            }
        });
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        int buyers = all - sizes.getOrDefault(LifecycleStage.PROSPECT, 0);
        List<StageSize> stages = Arrays.stream(LifecycleStage.values())
                .map(stage -> new StageSize(
                        stage,
                        stage.nameKo(),
                        asOf,
                        sizes.getOrDefault(stage, 0),
                        share(sizes.getOrDefault(stage, 0), all)))
                .toList();
        return new Lifecycle(asOf, all, share(sizes.getOrDefault(LifecycleStage.DORMANT, 0), buyers), stages);
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }

    Uni<Map<Long, CustomerStage>> ofCustomers(Long[] customers) {
        return pool.preparedQuery(StageHistorySql.OF_CUSTOMERS)
                .execute(Tuple.of((Object) customers))
                .map(rows -> Rows.byKey(rows, "customer_id", this::customerStage));
    }

    private CustomerStage customerStage(Row row) {
        return new CustomerStage(
                stage(row, "stage"),
                local(row.getOffsetDateTime("as_of")),
                local(row.getOffsetDateTime("from_at")),
                row.getInteger("orders"),
                calendar.local(row.getOffsetDateTime("last_order_at")),
                row.getInteger("orders_since_return"),
                row.getLocalDate("next_change_on"));
    }

    /** The stays of each customer, newest first. */
    Uni<Map<Long, List<StageStay>>> stays(Long[] customers) {
        return pool.preparedQuery(StageHistorySql.STAYS)
                .execute(Tuple.of((Object) customers))
                .map(rows -> Rows.grouped(
                        rows,
                        "customer_id",
                        row -> new StageStay(
                                stage(row, "stage"),
                                local(row.getOffsetDateTime("from_at")),
                                calendar.local(row.getOffsetDateTime("to_at")))));
    }

    Uni<List<StageTrendPoint>> trend(LocalDate from, LocalDate to, @Nullable LifecycleStage stage) {
        return pool.preparedQuery(StageHistorySql.TREND)
                .execute(Tuple.of(start(from), start(to), name(stage)))
                .map(rows -> Rows.list(
                        rows,
                        row -> new StageTrendPoint(
                                local(row.getOffsetDateTime("as_of")),
                                stage(row, "stage"),
                                row.getInteger("customers"))));
    }

    Uni<StageTransitions> transitions(LocalDate from, LocalDate to) {
        return pool.preparedQuery(StageHistorySql.TRANSITIONS)
                .execute(Tuple.of(start(from), start(to)))
                .map(rows -> Rows.list(
                        rows,
                        row -> new StageTransition(
                                optional(row, "from_stage"), optional(row, "to_stage"), row.getInteger("customers"))))
                .map(cells -> new StageTransitions(local(start(from)), local(start(to)), cells));
    }

    Uni<List<StageMovement>> movements(LocalDate from, LocalDate to, @Nullable LifecycleStage stage) {
        return pool.preparedQuery(StageHistorySql.MOVEMENTS)
                .execute(Tuple.of(start(from), start(to), calendar.zone().getId(), name(stage)))
                .map(rows -> Rows.list(
                        rows,
                        row -> new StageMovement(
                                row.getLocalDate("day"),
                                stage(row, "stage"),
                                row.getInteger("entered"),
                                row.getInteger("left_it"))));
    }

    private static LifecycleStage stage(Row row, String column) {
        return LifecycleStage.valueOf(row.getString(column));
    }

    private static @Nullable LifecycleStage optional(Row row, String column) {
        return row.getString(column) == null ? null : stage(row, column);
    }

    private static @Nullable String name(@Nullable LifecycleStage stage) {
        return stage == null ? null : stage.name();
    }

    private OffsetDateTime start(LocalDate day) {
        return calendar.startOf(day).atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime local(OffsetDateTime time) {
        Instant instant = time.toInstant();
        return calendar.local(instant);
    }
}
