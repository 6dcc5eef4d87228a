package io.dangol.insight;

import io.dangol.testsupport.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Customers and their orders, put into the tables directly. */
final class Orders {
    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    /** An order of one product per item, at noon of the day. */
    record Order(
            long customer, LocalDate day, long list, long discount, boolean counted, int channel, List<Long> products) {
        static Order of(long customer, LocalDate day, long paid) {
            return new Order(customer, day, paid, 0, true, 1, List.of());
        }

        static Order of(long customer, String day, Long... products) {
            return new Order(customer, LocalDate.parse(day), 1000, 0, true, 1, List.of(products));
        }

        Order discounted(long by) {
            return new Order(customer, day, list, by, counted, channel, products);
        }

        Order in(int otherChannel) {
            return new Order(customer, day, list, discount, counted, otherChannel, products);
        }

        Order cancelled() {
            return new Order(customer, day, list, discount, false, channel, products);
        }

        Instant at() {
            return day.atTime(12, 0).atZone(ZONE).toInstant();
        }

        long paid() {
            return list - discount;
        }
    }

    private final Database database;

    Orders(Database database, int customers) {
        this.database = database;
        database.execute("insert into channel (key, name, kind) values ('mall', 'Mall', 'OWN_MALL'),"
                + " ('market', 'Market', 'MARKETPLACE')");
        database.update(
                "insert into customer (created_at) select '1990-01-01Z' from generate_series(1, $1::int)", customers);
        database.update("insert into identity (channel_id, external_id, customer_id, recorded_at)"
                + " select 1, c.id::text, c.id, c.created_at from customer c order by c.id");
    }

    /** Products 1 to n in the categories. */
    void products(String... categories) {
        database.update(
                "insert into product (external_id, name, category, recorded_at) select 'p' || n, 'Product ' || n, c,"
                        + " '1990-01-01Z' from unnest($1::text[]) with ordinality p (c, n) order by n",
                (Object) categories);
    }

    void add(List<Order> orders) {
        database.update(
                """
                insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, status,
                    list_amount, discount_amount, paid_amount, recorded_at)
                select c, c, ch, (select count(*) from purchase_order) + n, at, s, l, d, l - d, at
                from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::bigint[], $5::bigint[], $6::int[])
                    with ordinality o (c, at, s, l, d, ch, n)
                order by n
                """,
                orders.stream().map(Order::customer).toArray(Long[]::new),
                orders.stream()
                        .map(order -> order.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                orders.stream()
                        .map(order -> order.counted() ? "PLACED" : "CANCELLED")
                        .toArray(String[]::new),
                orders.stream().map(Order::list).toArray(Long[]::new),
                orders.stream().map(Order::discount).toArray(Long[]::new),
                orders.stream().map(Order::channel).toArray(Integer[]::new));
        items(orders, database.count("select coalesce(max(id), 0) from purchase_order") - orders.size());
    }

    private void items(List<Order> orders, long before) {
        List<Long> order = new ArrayList<>();
        List<Integer> line = new ArrayList<>();
        List<Long> product = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            for (int n = 0; n < orders.get(i).products().size(); n++) {
                order.add(before + i + 1);
                line.add(n + 1);
                product.add(orders.get(i).products().get(n));
            }
        }
        database.update(
                "insert into order_item (order_id, line, product_id, quantity, unit_price, paid_amount)"
                        + " select o, l, p, 1, 1, 1 from unnest($1::bigint[], $2::int[], $3::bigint[]) i (o, l, p)",
                order.toArray(Long[]::new),
                line.toArray(Integer[]::new),
                product.toArray(Long[]::new));
    }
}
