package io.dangol.testsupport;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;

/** A shop with customers and orders, put into the tables directly and changed as intake would change them. */
public final class Shop {
    public record Order(long customer, Instant at, long paid, long refunded, boolean cancelled) {
        public static Order of(long customer, Instant at, long paid) {
            return new Order(customer, at, paid, 0, false);
        }

        public boolean counted() {
            return !cancelled && (refunded == 0 || refunded < paid);
        }

        public long net() {
            return paid - refunded;
        }
    }

    private final Database database;

    public Shop(Database database) {
        this.database = database;
        database.execute("insert into channel (key, name) values ('mall', 'Mall')");
    }

    /** Customers 1 to {@code count}, each with one identity of the same number. */
    public void customers(int count) {
        database.update(
                "insert into customer (created_at) select '2020-01-01Z' from generate_series(1, $1::int)", count);
        database.update("insert into identity (channel_id, external_id, customer_id, recorded_at)"
                + " select 1, c.id::text, c.id, c.created_at from customer c order by c.id");
    }

    public void orders(List<Order> orders) {
        database.update(
                """
                insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, status,
                    list_amount, paid_amount, refunded_amount, recorded_at)
                select c, c, 1, (select count(*) from purchase_order) + n, at, s, p, p, r, at
                from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::bigint[], $5::bigint[])
                    with ordinality o (c, at, s, p, r, n)
                """,
                orders.stream().map(Order::customer).toArray(Long[]::new),
                orders.stream().map(order -> utc(order.at())).toArray(OffsetDateTime[]::new),
                orders.stream()
                        .map(order -> order.cancelled() ? "CANCELLED" : "PLACED")
                        .toArray(String[]::new),
                orders.stream().map(Order::paid).toArray(Long[]::new),
                orders.stream().map(Order::refunded).toArray(Long[]::new));
        changed(orders.stream().mapToLong(Order::customer));
    }

    public void changed(LongStream customers) {
        database.update("insert into purchase_change (customer_id) select * from unnest($1::bigint[])", (Object)
                customers.distinct().boxed().toArray(Long[]::new));
    }

    /** Changes one order, and announces both its owner before and after. */
    public void change(long order, String assignment) {
        long before = database.count("select customer_id from purchase_order where id = $1", order);
        database.execute("update purchase_order set " + assignment + " where id = " + order);
        long after = database.count("select customer_id from purchase_order where id = $1", order);
        changed(LongStream.of(before, after));
    }

    /** Moves every order of one customer to another, as a merge does. */
    public void merge(long from, long into) {
        database.update("update purchase_order set customer_id = $2 where customer_id = $1", from, into);
        changed(LongStream.of(from, into));
    }

    public List<Order> allOrders() {
        return database
                .rows("select customer_id, ordered_at, paid_amount, refunded_amount, status from purchase_order")
                .stream()
                .map(Shop::order)
                .toList();
    }

    private static Order order(Row row) {
        return new Order(
                row.getLong(0),
                row.getOffsetDateTime(1).toInstant(),
                row.getLong(2),
                row.getLong(3),
                row.getString(4).equals("CANCELLED"));
    }

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
