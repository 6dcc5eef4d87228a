package io.dangol.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dangol.insight.Orders.Order;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is bought together, against counting every pair of every order. */
@QuarkusTest
class AssociationTest {
    private static final int MINIMUM = 10;
    private static final LocalDate AS_OF = LocalDate.parse("2025-03-31");
    private static final LocalDate FROM = LocalDate.parse("2024-03-31");

    private final InsightClient insights = new InsightClient();

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void theRetailersPairsAreTheKnownOnes() {
        Map<String, Integer> products = new LinkedHashMap<>();
        List<Order> orders = retail(products);
        Orders shop = new Orders(database, 1);
        shop.products(
                products.keySet().stream().map(code -> code.substring(0, 2)).toArray(String[]::new));
        shop.add(orders);

        insights.draw(InsightKind.ASSOCIATION, "2011-12-31");

        Map<String, Row> found = database
                .rows("select product_id || '+' || associated_product_id as pair, a.* from product_association a")
                .stream()
                .collect(Collectors.toMap(row -> row.getString("pair"), row -> row));
        int compared = 0;
        for (NamedCsvRecord row : rows("online_retail/expected_pairs_half.csv")) {
            Row pair = found.get(products.get(row.getField("a")) + "+" + products.get(row.getField("b")));
            if (pair != null) {
                compared++;
                assertThat(pair.getInteger("orders")).isEqualTo(Integer.parseInt(row.getField("pair_count")));
                assertThat(pair.getInteger("product_orders")).isEqualTo(Integer.parseInt(row.getField("count_a")));
                assertThat(pair.getDouble("support"))
                        .isCloseTo(Double.parseDouble(row.getField("support")), within(1e-12));
                assertThat(pair.getDouble("confidence"))
                        .isCloseTo(Double.parseDouble(row.getField("confidence_a_to_b")), within(1e-12));
                assertThat(pair.getDouble("lift")).isCloseTo(Double.parseDouble(row.getField("lift")), within(1e-9));
            }
        }
        // Of each product only the fifty with the greatest lift are kept.
        assertThat(compared).isGreaterThan(400);
        assertThat(database.count("select max(n) from (select count(*) as n from product_association"
                        + " group by product_id) p"))
                .isEqualTo(50);
    }

    @Test
    void randomOrdersAgreeWithCountingEveryPair() {
        String[] categories = {"A", "A", "B", "B", "C", "D", "E", "E"};
        List<Order> orders = random(new Random(11), categories.length);
        Orders shop = new Orders(database, 20);
        shop.products(categories);
        shop.add(orders);
        database.execute("insert into behavior_event (customer_id, identity_id, channel_id, external_id, kind,"
                + " occurred_at, product_id) select 1 + n % 7, 1 + n % 7, 1, n::text, 'PRODUCT_VIEW',"
                + " '2025-01-01Z', 1 + n % 3 from generate_series(1, 40) n");

        insights.draw(InsightKind.ASSOCIATION, AS_OF.toString());

        List<Order> seen = orders.stream()
                .filter(order -> order.counted()
                        && !order.day().isBefore(FROM)
                        && order.day().isBefore(AS_OF))
                .toList();
        Map<String, String> products = naive(seen, product -> String.valueOf(product));
        Map<String, String> byCategory = naive(seen, product -> categories[product.intValue() - 1]);
        assertThat(products).hasSizeGreaterThan(10);
        assertThat(stored("product_association", "product_id", "product_orders"))
                .isEqualTo(products);
        assertThat(stored("category_association", "category", "category_orders"))
                .isEqualTo(byCategory);
        assertThat(
                        database
                                .rows(
                                        "select distinct associated_product_id, viewers from product_association order by 1")
                                .stream()
                                .map(row -> row.getInteger("viewers"))
                                .toList())
                .containsExactly(7, 7, 7, 0, 0, 0, 0, 0);
    }

    @Test
    void anAssociationKeepsItsIdAndLeavesWithItsOrders() {
        Orders shop = new Orders(database, 1);
        shop.products("A", "B", "C");
        shop.add(together(12, 1, 2));
        insights.draw(InsightKind.ASSOCIATION, AS_OF.toString());
        String before = ids().get(0);
        shop.add(together(12, 1, 3));
        database.update("update purchase_order set status = 'CANCELLED' where id <= 3");

        insights.draw(InsightKind.ASSOCIATION, AS_OF.toString());

        // Nine orders of 1 and 2 are left, fewer than the minimum.
        assertThat(ids()).doesNotContain(before).hasSize(2);
        database.update("update purchase_order set status = 'PLACED' where id <= 3");
        insights.draw(InsightKind.ASSOCIATION, AS_OF.toString());
        List<String> all = ids();
        insights.draw(InsightKind.ASSOCIATION, AS_OF.toString());
        assertThat(ids()).isEqualTo(all).hasSize(4);
    }

    @Test
    void aCustomerIsSuggestedWhatGoesWithWhatWasBought() {
        Orders shop = new Orders(database, 30);
        shop.products("A", "A", "B", "C");
        List<Order> orders = new ArrayList<>(together(20, 1, 2));
        orders.addAll(together(12, 1, 3));
        orders.addAll(alone(60, 4));
        orders.add(Order.of(30, "2025-03-01", 1L));
        shop.add(orders);
        database.execute("insert into behavior_event (customer_id, identity_id, channel_id, external_id, kind,"
                + " occurred_at, product_id) values (30, 30, 1, 'v', 'PRODUCT_VIEW', '2025-03-05Z', 3)");
        insights.draw(InsightKind.ASSOCIATION, AS_OF.toString());

        JsonPath data = insights.data(
                """
                query($customer: ID!, $product: ID!) {
                  customer(id: $customer) { suggestedProducts { viewedAt association { asOf product { name }
                    associatedProduct { name } measures { confidence lift stablePeriods periods } } } }
                  product(id: $product) { associations { associatedProduct { name } measures { orders support } } }
                  productAssociations(filter: {productId: $product, liftAtLeast: 1.5}) { totalCount nodes { id } }
                  all: productAssociations(sortKey: ORDERS, first: 2) { totalCount pageInfo { hasNextPage }
                    nodes { measures { orders } } }
                  categoryAssociations(filter: {category: "A"}) { nodes { associatedCategory measures { orders } } }
                }
                """, Map.of("customer", GlobalId.of("Customer", 30), "product", GlobalId.of("Product", 1)));

        assertThat(data.getList("customer.suggestedProducts.association.associatedProduct.name", String.class))
                .containsExactly("Product 2", "Product 3");
        assertThat(data.getString("customer.suggestedProducts[0].viewedAt")).isNull();
        assertThat(data.getString("customer.suggestedProducts[1].viewedAt")).startsWith("2025-03-05");
        assertThat(data.getDouble("customer.suggestedProducts[0].association.measures.confidence"))
                .isCloseTo(20.0 / 33, within(1e-6));
        assertThat(data.getList("product.associations")).hasSize(2);
        assertThat(data.getInt("productAssociations.totalCount")).isEqualTo(2);
        assertThat(data.getList("all.nodes.measures.orders", Integer.class)).containsExactly(20, 20);
        assertThat(data.getList("categoryAssociations.nodes.associatedCategory", String.class))
                .containsExactly("B");
    }

    private List<String> ids() {
        return insights.data("{ productAssociations(first: 100, sortKey: ORDERS) { nodes { id } } }")
                .getList("productAssociations.nodes.id", String.class);
    }

    private static List<Order> together(int times, long first, long second) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            orders.add(Order.of(1, "2025-01-0" + (1 + i % 9), first, second));
        }
        return orders;
    }

    private static List<Order> alone(int times, long product) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            orders.add(Order.of(1, "2024-10-0" + (1 + i % 9), product));
        }
        return orders;
    }

    private static List<Order> random(Random random, int products) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            LocalDate day = FROM.minusDays(20).plusDays(random.nextInt(400));
            Long[] bought = random.longs(1 + random.nextInt(4), 1, products + 1L)
                    .boxed()
                    .toArray(Long[]::new);
            Order order = Order.of(1 + random.nextInt(20), day.toString(), bought);
            orders.add(random.nextInt(10) == 0 ? order.cancelled() : order);
        }
        orders.add(Order.of(1, FROM.toString(), 1L, 2L));
        orders.add(Order.of(1, AS_OF.toString(), 1L, 2L));
        return orders;
    }

    /** Per pair "orders of both / of the first / of the second / of all / stable periods", both ways round. */
    private static Map<String, String> naive(List<Order> orders, Function<Long, String> name) {
        List<Set<String>> baskets = new ArrayList<>();
        List<Integer> periods = new ArrayList<>();
        for (Order order : orders) {
            baskets.add(order.products().stream().map(name).collect(Collectors.toCollection(TreeSet::new)));
            double share = (ChronoUnit.DAYS.between(FROM, order.day()) + 0.5) / ChronoUnit.DAYS.between(FROM, AS_OF);
            periods.add((int) (share * 4));
        }
        Set<String> names = baskets.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> found = new TreeMap<>();
        for (String first : names) {
            for (String second : names) {
                long both = count(baskets, new TreeSet<>(List.of(first, second)));
                if (!first.equals(second) && both >= MINIMUM) {
                    found.put(
                            first + "+" + second,
                            both + "/" + count(baskets, Set.of(first)) + "/" + count(baskets, Set.of(second)) + "/"
                                    + baskets.size() + "/" + stable(baskets, periods, first, second));
                }
            }
        }
        return found;
    }

    private static long stable(List<Set<String>> baskets, List<Integer> periods, String first, String second) {
        long stable = 0;
        for (int period = 0; period < 4; period++) {
            List<Set<String>> own = new ArrayList<>();
            for (int i = 0; i < baskets.size(); i++) {
                if (periods.get(i) == period) {
                    own.add(baskets.get(i));
                }
            }
            double expected = (double) count(own, Set.of(first)) * count(own, Set.of(second)) / own.size();
            stable += count(own, Set.of(first, second)) > expected ? 1 : 0;
        }
        return stable;
    }

    private static long count(List<Set<String>> baskets, Set<String> all) {
        return baskets.stream().filter(basket -> basket.containsAll(all)).count();
    }

    private Map<String, String> stored(String table, String first, String firstOrders) {
        Map<String, String> found = new TreeMap<>();
        database.rows("select " + first + "::text || '+' || associated_" + first + "::text as pair, orders || '/' || "
                        + firstOrders
                        + " || '/' || associated_orders || '/' || all_orders || '/' || stable_periods as f"
                        + " from " + table)
                .forEach(row -> found.put(row.getString("pair"), row.getString("f")));
        return found;
    }

    private static List<Order> retail(Map<String, Integer> products) {
        Map<String, List<Long>> byOrder = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows("online_retail/order_items.csv")) {
            String product = row.getField("StockCode");
            if (product.matches("\\d{5}.*")) {
                products.putIfAbsent(product, products.size() + 1);
                byOrder.computeIfAbsent(row.getField("InvoiceNo"), any -> new ArrayList<>())
                        .add((long) products.get(product));
            }
        }
        return byOrder.values().stream()
                .map(bought -> Order.of(1, "2011-06-01", bought.toArray(Long[]::new)))
                .toList();
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(SharedData.file(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
