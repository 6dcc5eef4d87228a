package io.dangol.behavior;

import io.dangol.access.Masking;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.SortOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds behaviour events. */
@ApplicationScoped
class Events {
    private static final SortOrder NEWEST_FIRST = new SortOrder("occurred_at", SortOrder.Type.TIME, "id", true);

    private final Pool pool;
    private final BusinessCalendar calendar;

    Events(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    Uni<Map<Long, BehaviorEvent>> load(Long[] keys, Masking masking) {
        return pool.preparedQuery(EventSql.LOAD)
                .execute(Tuple.of(keys))
                .map(rows -> Rows.byKey(rows, "id", row -> read(row, masking)));
    }

    /** The same page of each customer's events, newest first. */
    Uni<Map<Long, Page<BehaviorEvent>>> pagesOfCustomers(
            List<Long> customers, PageRequest request, Collection<BehaviorKind> kinds, Masking masking) {
        Cursor from = request.from();
        String edge = request.backward() ? "-infinity" : "infinity";
        Tuple values = Tuple.tuple()
                .addArrayOfLong(customers.toArray(Long[]::new))
                .addString(from == null ? edge : NEWEST_FIRST.value(from))
                .addLong(from == null ? 0L : from.key())
                .addInteger(request.rowsToRead())
                .addArrayOfString(names(kinds));
        String sql = request.backward() ? EventSql.OLDEST_OF_CUSTOMERS : EventSql.NEWEST_OF_CUSTOMERS;
        return pool.preparedQuery(sql).execute(values).map(rows -> {
            Map<Long, Page<BehaviorEvent>> pages = new HashMap<>();
            Rows.grouped(rows, "customer_id", row -> read(row, masking))
                    .forEach((customer, events) ->
                            pages.put(customer, Page.of(request, events, event -> cursor(event, request))));
            return pages;
        });
    }

    Uni<Map<Long, Integer>> countOfCustomers(Long[] customers, Collection<BehaviorKind> kinds) {
        return pool.preparedQuery(EventSql.COUNT_OF_CUSTOMERS)
                .execute(Tuple.of(customers, names(kinds)))
                .map(rows -> Rows.byKey(rows, "customer_id", row -> Math.toIntExact(row.getLong("events"))));
    }

    static Cursor cursor(BehaviorEvent event, PageRequest request) {
        return new Cursor(request.ordering(), event.occurredAt().toInstant().toString(), event.key());
    }

    private static String[] names(Collection<BehaviorKind> kinds) {
        return kinds.stream().map(BehaviorKind::name).toArray(String[]::new);
    }

    private BehaviorEvent read(Row row, Masking masking) {
        return new BehaviorEvent(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getLong("channel_id"),
                row.getLong("product_id"),
                BehaviorKind.valueOf(row.getString("kind")),
                calendar.local(row.getOffsetDateTime("occurred_at").toInstant()),
                row.getString("category"),
                row.getInteger("rating"),
                masking.show(row.getString("text")));
    }
}
