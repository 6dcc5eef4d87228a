package io.dangol.purchase;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What customers bought, in sum. */
@ApplicationScoped
public class PurchaseFacts {
    private final Pool pool;
    private final MinorUnits minorUnits;
    private final BusinessCalendar calendar;

    public PurchaseFacts(Pool pool, MinorUnits minorUnits, BusinessCalendar calendar) {
        this.pool = pool;
        this.minorUnits = minorUnits;
        this.calendar = calendar;
    }

    /** The summaries of those of the customers who have counted orders, by customer. */
    public Uni<Map<Long, PurchaseSummary>> summaries(Long[] customers) {
        return pool.preparedQuery(OrderSql.SUMMARIES)
                .execute(Tuple.of(customers))
                .map(rows -> Rows.byKey(rows, "customer_id", this::read));
    }

    /** The summary of a customer without counted orders. */
    public PurchaseSummary nothing() {
        return new PurchaseSummary(0, minorUnits.money(0), null, null, null);
    }

    private PurchaseSummary read(Row row) {
        long orders = row.getLong("orders");
        long spent = row.getLong("spent");
        return new PurchaseSummary(
                Math.toIntExact(orders),
                minorUnits.money(spent),
                minorUnits.average(spent, orders),
                calendar.local(row.getOffsetDateTime("first_at")),
                calendar.local(row.getOffsetDateTime("last_at")));
    }
}
