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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what brings marketplace buyers to the own mall, by the run in force. */
@ApplicationScoped
public class OwnMallPatterns {
    private static final String PATTERNS = """
            select w.id, w.product_id, w.category, w.customers, w.converted, w.conversion_rate, w.conversion_lower,
                w.base_rate, w.lift, w.median_days, w.proven, r.as_of, w.lift::text as sort_value
            from own_mall_pattern w
            join insight_run r on r.run_id = w.run_id""";
    private static final String COUNT = "select count(*) from own_mall_pattern w";

    private final Pool pool;
    private final BusinessCalendar calendar;

    OwnMallPatterns(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    Uni<@Nullable OwnMallPattern> find(long key) {
        return pool.preparedQuery(PATTERNS + " where w.id = $1")
                .execute(Tuple.of(key))
                .map(rows -> Rows.stream(rows).findFirst().map(this::read).orElse(null));
    }

    Uni<Map<Long, OwnMallPattern>> ofProducts(Long[] products) {
        return pool.preparedQuery(PATTERNS + " where w.product_id = any ($1)")
                .execute(Tuple.of(products))
                .map(rows -> Rows.byKey(rows, "product_id", this::read));
    }

    Uni<OwnMallPatternConnection> page(PageRequest request, boolean reverse, OwnMallPatternFilter filter) {
        SortOrder order = new SortOrder("w.lift", SortOrder.Type.RATE, "w.id", reverse);
        Select select = filter.narrow(new Select(PATTERNS));
        return Listed.page(pool, select, request, order, this::read, OwnMallPattern::key)
                .map(page -> OwnMallPatternConnection.of(page, request, filter));
    }

    Uni<Integer> count(OwnMallPatternFilter filter) {
        return Listed.count(pool, filter.narrow(new Select(COUNT)));
    }

    private OwnMallPattern read(Row row) {
        return new OwnMallPattern(
                row.getLong("id"),
                row.getLong("product_id"),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                row.getString("category"),
                row.getInteger("customers"),
                row.getInteger("converted"),
                row.getDouble("conversion_rate"),
                row.getDouble("conversion_lower"),
                row.getDouble("base_rate"),
                row.getDouble("lift"),
                row.getDouble("median_days"),
                row.getBoolean("proven"));
    }
}
