package io.dangol.purchase;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Cursor;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.dangol.shared.SortOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds orders. */
@ApplicationScoped
public class Orders {
    private static final SortOrder NEWEST_FIRST = OrderSortKey.ORDERED_AT.order(true);

    private final Pool pool;
    private final MinorUnits minorUnits;
    private final BusinessCalendar calendar;

    public Orders(Pool pool, MinorUnits minorUnits, BusinessCalendar calendar) {
        this.pool = pool;
        this.minorUnits = minorUnits;
        this.calendar = calendar;
    }

    /** The orders with these keys, by key. */
    public Uni<Map<Long, Order>> load(Long[] keys) {
        Select select = new Select(OrderSql.ORDERS).where("o.id = any (?::bigint[])", (Object) keys);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Rows.byKey(rows, "id", this::read));
    }

    Uni<@Nullable Order> find(long key) {
        return load(new Long[] {key}).map(found -> found.get(key));
    }

    Uni<Page<Order>> page(PageRequest request, OrderSortKey sortKey, boolean reverse, OrderFilter filter) {
        Select select = filter.narrow(new Select(OrderSql.ORDERS), minorUnits).page(request, sortKey.order(reverse));
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Page.of(request, Rows.list(rows, this::read), order -> cursor(order, sortKey, request)));
    }

    Uni<Integer> count(OrderFilter filter) {
        Select select = filter.narrow(new Select(OrderSql.COUNT), minorUnits);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    /** The same page of each customer's orders, newest first. */
    Uni<Map<Long, Page<Order>>> pagesOfCustomers(List<Long> customers, PageRequest request) {
        Cursor from = request.from();
        String edge = request.backward() ? "-infinity" : "infinity";
        Tuple values = Tuple.tuple()
                .addArrayOfLong(customers.toArray(Long[]::new))
                .addString(from == null ? edge : NEWEST_FIRST.value(from))
                .addLong(from == null ? 0L : from.key())
                .addInteger(request.rowsToRead());
        String sql = request.backward() ? OrderSql.OLDEST_OF_CUSTOMERS : OrderSql.NEWEST_OF_CUSTOMERS;
        return pool.preparedQuery(sql).execute(values).map(rows -> {
            Map<Long, Page<Order>> pages = new HashMap<>();
            Rows.grouped(rows, "customer_id", this::read)
                    .forEach((customer, orders) -> pages.put(
                            customer,
                            Page.of(request, orders, order -> cursor(order, OrderSortKey.ORDERED_AT, request))));
            return pages;
        });
    }

    Uni<Map<Long, Integer>> countOfCustomers(Long[] customers) {
        return pool.preparedQuery(OrderSql.COUNT_OF_CUSTOMERS)
                .execute(Tuple.of(customers))
                .map(rows -> Rows.byKey(rows, "customer_id", row -> Math.toIntExact(row.getLong("orders"))));
    }

    Uni<Map<Long, List<OrderItem>>> items(Long[] orders) {
        return pool.preparedQuery(OrderSql.ITEMS)
                .execute(Tuple.of(orders))
                .map(rows -> Rows.grouped(rows, "order_id", this::item));
    }

    static Cursor cursor(Order order, OrderSortKey sortKey, PageRequest request) {
        String value = sortKey == OrderSortKey.ORDERED_AT
                ? order.orderedAt().toInstant().toString()
                : null;
        return new Cursor(request.ordering(), value, order.key());
    }

    private Order read(Row row) {
        return new Order(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getLong("channel_id"),
                row.getLong("store_id"),
                row.getString("external_id"),
                calendar.local(row.getOffsetDateTime("ordered_at").toInstant()),
                OrderStatus.valueOf(row.getString("status")),
                row.getBoolean("counted"),
                minorUnits.money(row.getLong("list_amount")),
                minorUnits.money(row.getLong("discount_amount")),
                minorUnits.money(row.getLong("paid_amount")),
                minorUnits.money(row.getLong("refunded_amount")),
                minorUnits.money(row.getLong("net_amount")),
                row.getString("coupon_code"));
    }

    private OrderItem item(Row row) {
        return new OrderItem(
                row.getLong("product_id"),
                row.getInteger("line"),
                row.getInteger("quantity"),
                minorUnits.money(row.getLong("unit_price")),
                minorUnits.money(row.getLong("paid_amount")));
    }
}
