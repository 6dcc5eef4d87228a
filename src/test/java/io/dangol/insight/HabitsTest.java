package io.dangol.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.insight.Orders.Order;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Purchase cycles, discount profiles and own-mall patterns of random shops, against plain Java over the orders. */
@QuarkusTest
class HabitsTest {
    private static final LocalDate AS_OF = LocalDate.parse("2025-03-31");
    private static final LocalDate FROM = LocalDate.parse("2023-03-31");
    private static final String[] CATEGORIES = {"A", "A", "B", "C"};
    private static final int CUSTOMERS = 120;

    private final InsightClient insights = new InsightClient();

    @Inject
    Database database;

    private List<Order> orders;

    @BeforeEach
    void aRandomShop() {
        database.empty();
        Random random = new Random(3);
        orders = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            LocalDate day = FROM.minusDays(30).plusDays(random.nextInt(800));
            Long[] bought = random.longs(1 + random.nextInt(2), 1, CATEGORIES.length + 1L)
                    .boxed()
                    .toArray(Long[]::new);
            Order order = Order.of(1 + random.nextInt(CUSTOMERS), day.toString(), bought)
                    .in(random.nextInt(4) == 0 ? 1 : 2);
            order = random.nextInt(3) == 0 ? order.discounted(50L * (1 + random.nextInt(8))) : order;
            orders.add(random.nextInt(12) == 0 ? order.cancelled() : order);
        }
        orders.add(Order.of(1, AS_OF.toString(), 1L));
        Orders shop = new Orders(database, CUSTOMERS);
        shop.products(CATEGORIES);
        shop.add(orders);
    }

    @Test
    void cyclesComeFromTheCustomersOwnGaps() {
        insights.draw(InsightKind.PURCHASE_CYCLE, AS_OF.toString());

        Map<String, TreeSet<LocalDate>> days = new TreeMap<>();
        for (Order order : seen(FROM)) {
            for (Long product : order.products()) {
                String customer = order.customer() + "/";
                days.computeIfAbsent(customer + product, any -> new TreeSet<>()).add(order.day());
                days.computeIfAbsent(customer + CATEGORIES[product.intValue() - 1], any -> new TreeSet<>())
                        .add(order.day());
            }
        }
        days.values().removeIf(own -> own.size() < 2);
        Map<String, List<Double>> ofThing = new TreeMap<>();
        days.forEach((key, own) -> ofThing.computeIfAbsent(key.split("/")[1], any -> new ArrayList<>())
                .add(median(gaps(own))));
        List<Row> rows = database.rows(
                "select customer_id || '/' || coalesce(product_id::text, category) as key, * " + "from purchase_cycle");
        assertThat(rows).hasSameSizeAs(days.keySet()).hasSizeGreaterThan(200);
        for (Row row : rows) {
            TreeSet<LocalDate> own = days.get(row.getString("key"));
            List<Double> gaps = gaps(own);
            double typical = median(ofThing.get(row.getString("key").split("/")[1]));
            double cycle = gaps.size() >= 3 ? median(gaps) : (median(gaps) * gaps.size() + typical) / (gaps.size() + 1);
            assertThat(row.getDouble("cycle_days")).as(row.getString("key")).isCloseTo(cycle, within(1e-9));
            assertThat(row.getLocalDate("due_on")).isEqualTo(own.last().plusDays((long) Math.ceil(cycle)));
            assertThat(row.getInteger("purchases")).isEqualTo(own.size());
        }
        verifyWhoIsDue(rows);
    }

    private void verifyWhoIsDue(List<Row> rows) {
        LocalDate day = rows.stream()
                .map(row -> row.getLocalDate("due_on"))
                .sorted()
                .skip(rows.size() / 2)
                .findFirst()
                .orElseThrow();
        JsonPath due = insights.data(
                """
                query($day: Date!, $customer: ID!, $product: ID!) {
                  purchaseCycles(first: 100, filter: {dueFrom: $day, dueTo: $day}) { totalCount
                    nodes { dueOn asOf category customer { id } product { id } } }
                  categoryCycles { category customers shortDays cycleDays longDays }
                  customer(id: $customer) { purchaseCycles { dueOn category } }
                  product(id: $product) { purchaseCycle { customers cycleDays category } } }
                """,
                Map.of(
                        "day",
                        day.toString(),
                        "customer",
                        GlobalId.of("Customer", rows.get(0).getLong("customer_id")),
                        "product",
                        GlobalId.of("Product", 1)));
        assertThat(due.getInt("purchaseCycles.totalCount")).isEqualTo((int) rows.stream()
                .filter(row -> row.getLocalDate("due_on").equals(day))
                .count());
        assertThat(due.getList("purchaseCycles.nodes.dueOn", String.class)).containsOnly(day.toString());
        assertThat(due.getList("categoryCycles.category", String.class)).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(due.getList("customer.purchaseCycles")).isNotEmpty();
        assertThat(due.getInt("product.purchaseCycle.customers")).isPositive();
    }

    @Test
    void profilesCountWhatWasBoughtWithDiscounts() {
        insights.draw(InsightKind.DISCOUNT, AS_OF.toString());

        Map<Long, List<Order>> byCustomer =
                seen(FROM).stream().collect(Collectors.groupingBy(Order::customer, TreeMap::new, Collectors.toList()));
        List<Row> rows = database.rows("select * from discount_profile order by customer_id");
        assertThat(rows).hasSameSizeAs(byCustomer.keySet());
        for (Row row : rows) {
            List<Order> own = byCustomer.get(row.getLong("customer_id"));
            List<Double> rates = own.stream()
                    .filter(order -> order.discount() > 0)
                    .map(order -> order.discount() / 1000.0)
                    .sorted()
                    .toList();
            assertThat(row.getInteger("orders")).isEqualTo(own.size());
            assertThat(row.getInteger("discounted_orders")).isEqualTo(rates.size());
            assertThat(row.getBoolean("bargain_only")).isEqualTo(own.size() > 1 && rates.size() == own.size());
            assertThat(row.getString("band")).isEqualTo(band(rates.size(), own.size()));
            assertThat(row.getDouble("smallest_rate")).isEqualTo(rates.isEmpty() ? null : rates.get(0));
        }
        JsonPath data = insights.data("""
                { discountBands { band customers share smallestOffer medianOffer netAmount { amount } asOf }
                  discountProfiles(first: 1) { totalCount nodes { discountedShare band customer { id discountProfile { orders } } } }
                  bargain: discountProfiles(filter: {bargainOnly: true}) { totalCount }
                  frequent: discountProfiles(filter: {bands: [FREQUENT, ALWAYS]}) { totalCount } }
                """);
        assertThat(data.getList("discountBands.customers", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(byCustomer.size());
        assertThat(data.getInt("discountProfiles.totalCount")).isEqualTo(byCustomer.size());
        assertThat(data.getInt("bargain.totalCount")).isEqualTo((int)
                rows.stream().filter(row -> row.getBoolean("bargain_only")).count());
        double net = byCustomer.values().stream()
                .flatMap(List::stream)
                .mapToLong(Order::paid)
                .sum();
        assertThat(data.getList("discountBands.netAmount.amount", String.class).stream()
                        .mapToDouble(Double::parseDouble)
                        .sum())
                .isEqualTo(net);
    }

    @Test
    void patternsFollowMarketplaceBuyersToTheOwnMall() {
        insights.draw(InsightKind.OWN_MALL, AS_OF.toString());

        Map<String, int[]> counted = new TreeMap<>();
        Map<Long, List<Order>> byCustomer =
                seen(LocalDate.MIN).stream().collect(Collectors.groupingBy(Order::customer));
        byCustomer.values().forEach(own -> {
            LocalDate mall = first(own, order -> order.channel() == 1);
            List<Order> market = own.stream()
                    .filter(order ->
                            order.channel() == 2 && (mall == null || order.day().isBefore(mall)))
                    .toList();
            count(counted, "base", first(market, order -> true), mall);
            for (long product = 1; product <= CATEGORIES.length; product++) {
                long each = product;
                count(
                        counted,
                        "" + each,
                        first(market, order -> order.products().contains(each)),
                        mall);
            }
            for (String category : List.of("A", "B", "C")) {
                count(
                        counted,
                        category,
                        first(
                                market,
                                order -> order.products().stream()
                                        .anyMatch(bought -> CATEGORIES[bought.intValue() - 1].equals(category))),
                        mall);
            }
        });
        double base = (double) counted.get("base")[1] / counted.get("base")[0];
        List<Row> rows = database.rows("select coalesce(product_id::text, category) as key, * from own_mall_pattern");
        assertThat(rows).hasSizeGreaterThan(3);
        for (Row row : rows) {
            int[] found = counted.get(row.getString("key"));
            assertThat(List.of(row.getInteger("customers"), row.getInteger("converted")))
                    .as(row.getString("key"))
                    .containsExactly(found[0], found[1]);
            assertThat(row.getDouble("base_rate")).isCloseTo(base, within(1e-12));
            assertThat(row.getDouble("conversion_lower")).isLessThan(row.getDouble("conversion_rate"));
        }
        JsonPath data = insights.data("""
                { ownMallPatterns(filter: {ofProducts: true}) { totalCount nodes { lift proven product { name ownMallPattern { lift } } } }
                  insightsInForce { kind words } }
                """);
        assertThat(data.getInt("ownMallPatterns.totalCount")).isEqualTo((int)
                rows.stream().filter(row -> row.getLong("product_id") != null).count());
        assertThat(data.getList("ownMallPatterns.nodes.lift", Double.class))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static void count(Map<String, int[]> counted, String thing, LocalDate bought, LocalDate mall) {
        if (bought != null && !bought.plusDays(180).isAfter(AS_OF.minusDays(1))) {
            int[] both = counted.computeIfAbsent(thing, any -> new int[2]);
            both[0]++;
            both[1] += mall != null && !mall.isAfter(bought.plusDays(180)) ? 1 : 0;
        }
    }

    private static LocalDate first(List<Order> orders, Predicate<Order> which) {
        return orders.stream()
                .filter(which)
                .map(Order::day)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Order> seen(LocalDate from) {
        return orders.stream()
                .filter(order -> order.counted()
                        && !order.day().isBefore(from)
                        && order.day().isBefore(AS_OF))
                .toList();
    }

    private static String band(int discounted, int orders) {
        if (discounted == 0) {
            return "FULL_PRICE";
        }
        return discounted == orders ? "ALWAYS" : discounted * 3 <= orders ? "OCCASIONAL" : "FREQUENT";
    }

    private static List<Double> gaps(TreeSet<LocalDate> days) {
        List<Double> gaps = new ArrayList<>();
        LocalDate before = null;
        for (LocalDate day : days) {
            if (before != null) {
                gaps.add((double) ChronoUnit.DAYS.between(before, day));
            }
            before = day;
        }
        return gaps;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
