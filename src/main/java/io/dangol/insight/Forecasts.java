package io.dangol.insight;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the forecasts in force. */
@ApplicationScoped
public class Forecasts {
    private static final String FORECASTS = """
            select f.customer_id, r.as_of, f.purchase_days, f.last_order_on, f.expected_orders,
                f.alive_probability, f.expected_spend, f.lifetime_value, f.rhythm_days, f.next_order_on, f.caution_on,
                f.imminent_on, f.churn_risk, {sortValue} as sort_value
            from forecast f
            join insight_run r on r.run_id = f.run_id""";

    private static final String LOAD =
            FORECASTS.replace("{sortValue}", "null::text") + " where f.customer_id = any ($1)";

    private static final String COUNT = "select count(*)::int from forecast f";

    private final Pool pool;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    Forecasts(Pool pool, BusinessCalendar calendar, MinorUnits units) {
        this.pool = pool;
        this.calendar = calendar;
        this.units = units;
    }

    /** The forecasts of the customers, by key; those who never bought have none. */
    public Uni<Map<Long, Forecast>> ofCustomers(Long[] customers) {
        return pool.preparedQuery(LOAD)
                .execute(Tuple.of(customers))
                .map(rows -> Rows.byKey(rows, "customer_id", this::read));
    }

    Uni<@Nullable Forecast> find(long customer) {
        return ofCustomers(new Long[] {customer}).map(found -> found.get(customer));
    }

    Uni<ForecastConnection> page(PageRequest request, ForecastSortKey sortKey, boolean reverse, ForecastFilter filter) {
        Select select = filter.narrow(new Select(FORECASTS.replace("{sortValue}", sortKey.text())));
        return Listed.page(pool, select, request, sortKey.order(reverse), this::read, Forecast::customerKey)
                .map(page -> ForecastConnection.of(page, request, filter));
    }

    Uni<Integer> count(ForecastFilter filter) {
        return Listed.count(pool, filter.narrow(new Select(COUNT)));
    }

    private Forecast read(Row row) {
        return new Forecast(
                row.getLong("customer_id"),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                row.getInteger("purchase_days"),
                row.getLocalDate("last_order_on"),
                row.getDouble("expected_orders"),
                row.getDouble("alive_probability"),
                money(row.getLong("expected_spend")),
                money(row.getLong("lifetime_value")),
                row.getDouble("rhythm_days"),
                row.getLocalDate("next_order_on"),
                row.getLocalDate("caution_on"),
                row.getLocalDate("imminent_on"),
                row.getDouble("churn_risk"));
    }

    private @Nullable Money money(@Nullable Long amount) {
        return amount == null ? null : units.money(amount);
    }
}
