package io.dangol.insight;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.dangol.shared.SortOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds purchase cycles, by the run in force. */
@ApplicationScoped
public class Cycles {
    private static final int MOST_OF_A_CUSTOMER = 10;
    private static final int MOST_CATEGORIES = 100;
    private static final SortOrder BY_DUE_DAY = new SortOrder("y.due_on", SortOrder.Type.DAY, "y.id", false);

    private static final String CYCLES = """
            select y.id, y.customer_id, y.product_id, y.category, y.purchases, y.cycle_days, y.last_ordered_on, y.due_on,
                r.as_of, y.due_on::text as sort_value
            from purchase_cycle y
            join insight_run r on r.run_id = y.run_id""";
    private static final String COUNT = "select count(*) from purchase_cycle y";
    private static final String OF_CUSTOMERS = "select found.* from unnest($1::bigint[]) as parent (id)"
            + " cross join lateral (" + CYCLES
            + " where y.customer_id = parent.id order by y.due_on desc, y.id limit $2)"
            + " found";
    private static final String TYPICAL = """
            select t.product_id, t.category, t.customers, t.short_days, t.cycle_days, t.long_days, r.as_of
            from typical_cycle t
            join insight_run r on r.run_id = t.run_id
            """;
    private static final String TYPICAL_OF_PRODUCTS = TYPICAL + " where t.product_id = any ($1)";
    private static final String TYPICAL_OF_CATEGORIES =
            TYPICAL + " where t.category is not null order by t.customers desc, t.category limit $1";

    private final Pool pool;
    private final BusinessCalendar calendar;

    Cycles(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    Uni<@Nullable PurchaseCycle> find(long key) {
        return pool.preparedQuery(CYCLES + " where y.id = $1")
                .execute(Tuple.of(key))
                .map(rows -> Rows.stream(rows).findFirst().map(this::read).orElse(null));
    }

    /** The cycles of each customer that are due the latest, which are those still to come. */
    Uni<Map<Long, List<PurchaseCycle>>> ofCustomers(Long[] customers) {
        return pool.preparedQuery(OF_CUSTOMERS)
                .execute(Tuple.of(customers, MOST_OF_A_CUSTOMER))
                .map(rows -> Rows.grouped(rows, "customer_id", this::read));
    }

    Uni<PurchaseCycleConnection> page(PageRequest request, PurchaseCycleFilter filter) {
        return Listed.page(pool, filter.narrow(new Select(CYCLES)), request, BY_DUE_DAY, this::read, PurchaseCycle::key)
                .map(page -> PurchaseCycleConnection.of(page, request, filter));
    }

    Uni<Integer> count(PurchaseCycleFilter filter) {
        return Listed.count(pool, filter.narrow(new Select(COUNT)));
    }

    Uni<Map<Long, TypicalCycle>> typicalOfProducts(Long[] products) {
        return pool.preparedQuery(TYPICAL_OF_PRODUCTS)
                .execute(Tuple.of(products))
                .map(rows -> Rows.byKey(rows, "product_id", this::typical));
    }

    /** The categories that most customers buy again, the most common first. */
    Uni<List<TypicalCycle>> typicalOfCategories() {
        return pool.preparedQuery(TYPICAL_OF_CATEGORIES)
                .execute(Tuple.of(MOST_CATEGORIES))
                .map(rows -> Rows.list(rows, this::typical));
    }

    private PurchaseCycle read(Row row) {
        return new PurchaseCycle(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getLong("product_id"),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                row.getString("category"),
                row.getInteger("purchases"),
                row.getDouble("cycle_days"),
                row.getLocalDate("last_ordered_on"),
                row.getLocalDate("due_on"));
    }

    private TypicalCycle typical(Row row) {
        return new TypicalCycle(
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                row.getString("category"),
                row.getInteger("customers"),
                row.getDouble("short_days"),
                row.getDouble("cycle_days"),
                row.getDouble("long_days"));
    }
}
