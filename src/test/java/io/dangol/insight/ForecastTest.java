package io.dangol.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dangol.insight.Orders.Order;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forecast run over the CDNOW sample, and over too little. */
@QuarkusTest
class ForecastTest {
    private static final LocalDate AS_OF = LocalDate.parse("1997-10-01");

    private final InsightClient insights = new InsightClient();

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void theSamplesBuyersAreForecastByThePublishedModel() {
        List<Order> orders = sample();
        load(orders);

        insights.draw(InsightKind.FORECAST, AS_OF.toString());

        JsonPath fit = insights.data("""
                { forecastFit { asOf model fittedOn horizonDays models { model logLikelihood failure parameters { name value }
                    holdOut { from customers expectedOrders observedOrders meanAbsoluteError auc aliveAuc
                        calibration { repeats customers expected observed } } }
                    spend { parameters { name value } correlation customers } }
                  insightsInForce { kind asOf subjects results reliable words } }
                """);
        assertThat(fit.getInt("forecastFit.fittedOn")).isEqualTo(2357);
        assertThat(fit.getString("forecastFit.asOf")).startsWith("1997-10-01T00:00");
        // The published fit sees the same purchases, and everybody for one day less.
        assertThat(parameters("BG_NBD")[0]).isCloseTo(0.2426, Percentage.withPercentage(2));
        assertThat(parameters("BG_NBD")[1]).isCloseTo(4.4136, Percentage.withPercentage(2));
        assertThat(parameters("PARETO_NBD")[0]).isCloseTo(0.5534, Percentage.withPercentage(2));
        assertThat(fit.getList("forecastFit.models.find { it.model == 'PARETO_NBD' }.parameters.name", String.class))
                .containsExactly("r", "alpha", "s", "beta");
        JsonPath held = fit.setRootPath("data.forecastFit.models.find { it.model == 'BG_NBD' }.holdOut");
        assertThat(held.getString("from")).isEqualTo("1997-07-02");
        assertThat(held.getInt("observedOrders")).isEqualTo(naiveOrders(orders, "1997-07-02"));
        assertThat(held.getDouble("auc")).isGreaterThan(0.7);
        assertThat(held.getDouble("aliveAuc")).isLessThan(0.5);
        assertThat(held.getList("calibration")).hasSize(8);
        fit.setRootPath("data");
        assertThat(fit.getInt("insightsInForce[0].results")).isEqualTo(2357);
        assertThat(fit.getBoolean("insightsInForce[0].reliable")).isTrue();
        verifyEveryForecast(orders, fit);
    }

    /** Each stored figure again, in plain Java, from the days of purchase and the published formulas. */
    private void verifyEveryForecast(List<Order> orders, JsonPath fit) {
        String chosen = fit.getString("forecastFit.model");
        double[] found = parameters(chosen);
        TransactionModel model = chosen.equals("BG_NBD")
                ? new BgNbd(found[0], found[1], found[2], found[3])
                : new ParetoNbd(found[0], found[1], found[2], found[3]);
        Map<Long, TreeSet<LocalDate>> days = days(orders);
        Map<Long, Double> expected = new TreeMap<>();
        days.forEach((customer, own) -> expected.put(
                customer,
                model.expectedPurchases(90 / 7.0, Buyer.history(own.size(), own.first(), own.last(), AS_OF))));
        database.rows("select customer_id, expected_orders, purchase_days, last_order_on, churn_risk from forecast")
                .forEach(row -> {
                    long customer = row.getLong(0);
                    assertThat(row.getDouble(1)).isCloseTo(expected.get(customer), within(1e-9));
                    assertThat(row.getInteger(2)).isEqualTo(days.get(customer).size());
                    assertThat(row.getLocalDate(3)).isEqualTo(days.get(customer).last());
                });
        assertThat(database.count("select count(*) from forecast")).isEqualTo(expected.size());
        // The riskiest have the least to be expected of them.
        assertThat(database.count("""
                select count(*) from forecast a join forecast b on a.churn_risk < b.churn_risk
                    and a.expected_orders < b.expected_orders
                """)).isZero();
    }

    @Test
    void forecastsAreListedFilteredAndPagedWithTheirCustomers() {
        load(sample());
        insights.draw(InsightKind.FORECAST, AS_OF.toString());

        String list = """
                query($after: String, $filter: ForecastFilter, $key: ForecastSortKey!, $reverse: Boolean!) {
                  forecasts(first: 100, after: $after, sortKey: $key, reverse: $reverse, filter: $filter) {
                    totalCount pageInfo { hasNextPage endCursor }
                    nodes { churnRisk expectedOrders nextOrderOn rhythmDays lifetimeValue { amount }
                        customer { id forecast { churnRisk asOf } } } } }
                """;
        for (ForecastSortKey key : ForecastSortKey.values()) {
            List<String> ids = new ArrayList<>();
            String after = null;
            do {
                Map<String, Object> variables =
                        new HashMap<>(Map.of("key", key, "reverse", true, "filter", Map.of("repeated", true)));
                variables.put("after", after);
                JsonPath page = insights.data(list, variables);
                ids.addAll(page.getList("forecasts.nodes.customer.id"));
                after = page.getBoolean("forecasts.pageInfo.hasNextPage")
                        ? page.getString("forecasts.pageInfo.endCursor")
                        : null;
                assertThat(page.getInt("forecasts.totalCount")).isEqualTo(946);
            } while (after != null);
            assertThat(ids).as("%s", key).hasSize(946).doesNotHaveDuplicates();
        }
        JsonPath risky = insights.data(
                list, Map.of("key", "CHURN_RISK", "reverse", true, "filter", Map.of("churnRiskAtLeast", 0.9)));
        assertThat(risky.getList("forecasts.nodes.churnRisk", Double.class)).allMatch(risk -> risk >= 0.9);
        assertThat(risky.getDouble("forecasts.nodes[0].customer.forecast.churnRisk"))
                .isEqualTo(risky.getDouble("forecasts.nodes[0].churnRisk"));
    }

    @Test
    void tooLittleIsSaidAndForecastByThePooledRate() {
        load(List.of(
                Order.of(1, LocalDate.parse("2024-01-01"), 10_000),
                Order.of(1, LocalDate.parse("2024-02-01"), 20_000),
                Order.of(1, LocalDate.parse("2024-03-01"), 30_000),
                Order.of(2, LocalDate.parse("2024-03-01"), 5_000),
                Order.of(3, LocalDate.parse("2024-04-01"), 5_000).cancelled()));

        insights.draw(InsightKind.FORECAST, "2024-05-01");

        JsonPath data = insights.data("""
                { forecastFit { model models { model parameters { name value } } spend { parameters { name } meanSpend { amount } } }
                  insightsInForce { reliable words subjects }
                  forecasts(sortKey: CHURN_RISK) { nodes { expectedOrders aliveProbability expectedSpend { amount } rhythmDays
                    nextOrderOn cautionOn imminentOn churnRisk } } }
                """);
        assertThat(data.getString("forecastFit.model")).isEqualTo("POOLED_RATE");
        assertThat(data.getList("forecastFit.models.model", String.class)).containsExactly("POOLED_RATE");
        assertThat(data.getBoolean("insightsInForce[0].reliable")).isFalse();
        assertThat(data.getString("insightsInForce[0].words")).contains("too little", "2 buyers");
        // 2 repeats in 121 + 61 days; the own rate joins what half a year at the brand's would have brought.
        double rate = 2 / (182 / 7.0);
        assertThat(data.getDouble("forecasts.nodes[0].expectedOrders"))
                .isCloseTo((rate * 26 + 2) / (26 + 121 / 7.0) * 90 / 7, within(1e-6));
        assertThat(data.getString("forecasts.nodes[0].aliveProbability")).isNull();
        // 20,000 three times, and the brand's mean of (20,000 + 5,000) / 2 once.
        assertThat(data.getString("forecasts.nodes[0].expectedSpend.amount")).isEqualTo("18125");
        // Gaps of 31 and 29 days: the median of everybody's is 30 too.
        assertThat(data.getDouble("forecasts.nodes[0].rhythmDays")).isEqualTo(30);
        assertThat(data.getString("forecasts.nodes[0].nextOrderOn")).isEqualTo("2024-03-31");
        assertThat(data.getString("forecasts.nodes[0].cautionOn")).isEqualTo("2024-04-15");
        assertThat(data.getString("forecasts.nodes[0].imminentOn")).isEqualTo("2024-05-15");
        assertThat(data.getString("forecasts.nodes[1].nextOrderOn")).isNull();
        assertThat(database.rows("select customer_id, last_order_at, caution_on, imminent_on from purchase_rhythm"))
                .singleElement()
                .satisfies(rhythm -> {
                    assertThat(rhythm.getLong(0)).isOne();
                    assertThat(rhythm.getOffsetDateTime(1).toInstant()).isEqualTo("2024-03-01T03:00:00Z");
                    assertThat(rhythm.getLocalDate(2)).isEqualTo("2024-04-15");
                    assertThat(rhythm.getLocalDate(3)).isEqualTo("2024-05-15");
                });
        assertThat(data.getList("forecasts.nodes.churnRisk", Double.class)).containsExactly(0.0, 1.0);
    }

    @Test
    void aShopWithoutOrdersHasNothingToForecast() {
        load(List.of());

        insights.draw(InsightKind.FORECAST, "2024-05-01");

        JsonPath data = insights.data("{ insightsInForce { reliable words results } forecasts { totalCount } }");
        assertThat(data.getString("insightsInForce[0].words")).contains("Nobody has bought yet");
        assertThat(data.getInt("forecasts.totalCount")).isZero();
    }

    @Test
    void aRunThatFailsLeavesTheFormerForecastInForce() {
        load(List.of(Order.of(1, LocalDate.parse("2024-01-01"), 10_000)));
        insights.draw(InsightKind.FORECAST, "2024-02-01");
        database.execute("alter table forecast_fit add constraint refuse check (fitted_on < 0) not valid");

        JsonPath run = insights.end(InsightKind.FORECAST, "2024-03-01");

        database.execute("alter table forecast_fit drop constraint refuse");
        assertThat(run.getString("run.status")).isEqualTo("FAILED");
        JsonPath data = insights.data("{ forecasts { nodes { asOf } } insightRuns { totalCount } }");
        assertThat(data.getString("forecasts.nodes[0].asOf")).startsWith("2024-02-01");
        assertThat(data.getInt("insightRuns.totalCount")).isOne();
        assertThat(database.count("select count(*) from job_lease")).isZero();
    }

    @Test
    void aDayAheadIsRefused() {
        JsonPath refused = insights.start(InsightKind.FORECAST, "2999-01-01");

        assertThat(refused.getString("insightRunStart.run")).isNull();
        assertThat(refused.getList("insightRunStart.userErrors[0].field", String.class))
                .containsExactly("input", "asOf");
    }

    private void load(List<Order> orders) {
        Orders shop = new Orders(
                database,
                orders.stream().mapToInt(order -> (int) order.customer()).max().orElse(0));
        shop.add(orders);
    }

    private double[] parameters(String model) {
        Double[] found = database.rows("select parameters from forecast_model where model = $1", model)
                .get(0)
                .getArrayOfDoubles(0);
        return Arrays.stream(found).mapToDouble(Double::doubleValue).toArray();
    }

    private static int naiveOrders(List<Order> orders, String from) {
        LocalDate first = LocalDate.parse(from);
        return days(orders).values().stream()
                .filter(days -> days.first().isBefore(first))
                .mapToInt(days -> days.tailSet(first).size())
                .sum();
    }

    private static Map<Long, TreeSet<LocalDate>> days(List<Order> orders) {
        return orders.stream()
                .filter(order -> order.day().isBefore(AS_OF))
                .collect(Collectors.groupingBy(
                        Order::customer, Collectors.mapping(Order::day, Collectors.toCollection(TreeSet::new))));
    }

    private static List<Order> sample() {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(SharedData.file("cdnow_sample/transactions.csv"))) {
            return reader.stream()
                    .map(row -> Order.of(
                            Long.parseLong(row.getField("customer_id")),
                            LocalDate.parse(row.getField("date"), DateTimeFormatter.BASIC_ISO_DATE),
                            new BigDecimal(row.getField("amount_usd"))
                                    .movePointRight(2)
                                    .longValueExact()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
