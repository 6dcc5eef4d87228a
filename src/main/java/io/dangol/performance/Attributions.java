package io.dangol.performance;

import io.dangol.campaign.CampaignMedium;
import io.dangol.purchase.Order;
import io.dangol.purchase.Orders;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which orders belong to which campaigns. */
@ApplicationScoped
public class Attributions {
    private final Pool pool;
    private final Orders orders;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    Attributions(Pool pool, Orders orders, BusinessCalendar calendar, BusinessClock clock) {
        this.pool = pool;
        this.orders = orders;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By key of the order; orders that belong to no campaign are left out. */
    Uni<Map<Long, OrderAttribution>> ofOrders(Long[] keys) {
        return pool.preparedQuery(AttributionSql.OF_ORDERS)
                .execute(asked().addArrayOfLong(keys))
                .map(rows -> Rows.byKey(rows, "id", this::attribution));
    }

    /** For each campaign the same page of its orders, newest first. */
    Uni<Map<Long, List<Order>>> pages(List<Long> campaigns, PageRequest request) {
        Cursor from = request.from();
        Tuple values = asked().addArrayOfLong(campaigns.toArray(Long[]::new))
                .addOffsetDateTime(from == null ? null : place(from))
                .addLong(from == null ? null : from.key())
                .addBoolean(request.backward())
                .addInteger(request.rowsToRead());
        return pool.preparedQuery(AttributionSql.PAGES)
                .execute(values)
                .map(rows -> Rows.grouped(rows, "campaign_id", row -> row.getLong("id")))
                .chain(found -> orders.load(found.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toArray(Long[]::new))
                        .map(loaded -> {
                            Map<Long, List<Order>> pages = new HashMap<>();
                            found.forEach((campaign, keys) -> pages.put(
                                    campaign, keys.stream().map(loaded::get).toList()));
                            return pages;
                        }));
    }

    Uni<Map<Long, Integer>> counts(Long[] campaigns) {
        return pool.preparedQuery(AttributionSql.COUNTS)
                .execute(asked().addArrayOfLong(campaigns))
                .map(rows -> Rows.byKey(rows, "campaign_id", row -> Math.toIntExact(row.getLong("orders"))));
    }

    static Cursor cursor(Order order, PageRequest request) {
        return new Cursor(request.ordering(), order.orderedAt().toInstant().toString(), order.key());
    }

    private Tuple asked() {
        return Tuple.tuple()
                .addOffsetDateTime(clock.now().atOffset(ZoneOffset.UTC))
                .addString(calendar.zone().getId());
    }

    private static OffsetDateTime place(Cursor cursor) {
        try {
            return OffsetDateTime.parse(String.valueOf(cursor.value()));
        } catch (DateTimeException e) {
            throw DangolException.badInput("\"" + cursor + "\" is not a cursor of this list.");
        }
    }

    private OrderAttribution attribution(Row row) {
        return new OrderAttribution(
                row.getLong("campaign_id"),
                CampaignMedium.valueOf(row.getString("medium")),
                row.getBoolean("clicked"),
                calendar.local(row.getOffsetDateTime("touched_at").toInstant()));
    }
}
