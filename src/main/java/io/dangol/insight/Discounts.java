package io.dangol.insight;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
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

/** Finds discount profiles, by the run in force. */
@ApplicationScoped
public class Discounts {
    private static final String PROFILES = """
            select d.customer_id, d.orders, d.discounted_orders, d.discounted_share, d.bargain_only, d.band,
                d.smallest_rate, d.average_rate, d.largest_rate, r.as_of, d.discounted_share::text as sort_value
            from discount_profile d
            join insight_run r on r.run_id = d.run_id""";
    private static final String COUNT = "select count(*) from discount_profile d";
    private static final String BANDS = """
            select b.band, b.customers, b.orders, b.discounted_orders, b.net_amount, b.smallest_offer, b.median_offer,
                b.customers / sum(b.customers) over ()::double precision as share, r.as_of
            from discount_band b
            join insight_run r on r.run_id = b.run_id
            order by array_position(array['FULL_PRICE', 'OCCASIONAL', 'FREQUENT', 'ALWAYS'], b.band::text)
            """;

    private final Pool pool;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    Discounts(Pool pool, BusinessCalendar calendar, MinorUnits units) {
        this.pool = pool;
        this.calendar = calendar;
        this.units = units;
    }

    /** The profiles of the customers, by key; those without an order in the window have none. */
    public Uni<Map<Long, DiscountProfile>> ofCustomers(Long[] customers) {
        return pool.preparedQuery(PROFILES + " where d.customer_id = any ($1)")
                .execute(Tuple.of(customers))
                .map(rows -> Rows.byKey(rows, "customer_id", this::profile));
    }

    Uni<@Nullable DiscountProfile> find(long customer) {
        return ofCustomers(new Long[] {customer}).map(found -> found.get(customer));
    }

    Uni<DiscountProfileConnection> page(PageRequest request, boolean reverse, DiscountProfileFilter filter) {
        SortOrder order = new SortOrder("d.discounted_share", SortOrder.Type.RATE, "d.customer_id", reverse);
        Select select = filter.narrow(new Select(PROFILES));
        return Listed.page(pool, select, request, order, this::profile, DiscountProfile::customerKey)
                .map(page -> DiscountProfileConnection.of(page, request, filter));
    }

    Uni<Integer> count(DiscountProfileFilter filter) {
        return Listed.count(pool, filter.narrow(new Select(COUNT)));
    }

    Uni<List<DiscountBandFigures>> bands() {
        return pool.preparedQuery(BANDS).execute().map(rows -> Rows.list(rows, this::band));
    }

    private DiscountProfile profile(Row row) {
        return new DiscountProfile(
                row.getLong("customer_id"),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                row.getInteger("orders"),
                row.getInteger("discounted_orders"),
                row.getDouble("discounted_share"),
                row.getBoolean("bargain_only"),
                DiscountBand.valueOf(row.getString("band")),
                row.getDouble("smallest_rate"),
                row.getDouble("average_rate"),
                row.getDouble("largest_rate"));
    }

    private DiscountBandFigures band(Row row) {
        return new DiscountBandFigures(
                DiscountBand.valueOf(row.getString("band")),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                row.getInteger("customers"),
                row.getDouble("share"),
                Math.toIntExact(row.getLong("orders")),
                Math.toIntExact(row.getLong("discounted_orders")),
                units.money(row.getLong("net_amount")),
                row.getDouble("smallest_offer"),
                row.getDouble("median_offer"));
    }
}
