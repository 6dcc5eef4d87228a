package io.dangol.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.BusinessCalendar;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.SharedData;
import io.dangol.testsupport.Shop;
import io.dangol.testsupport.Shop.Order;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scoring as of a day gives the answers that others computed from the same orders. */
@QuarkusTest
class KnownAnswersTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    @Inject
    SegmentationModels models;

    @Inject
    AsOfScoring scoring;

    @Inject
    BusinessCalendar calendar;

    @Inject
    Database database;

    private Shop shop;
    private final Map<String, Long> keys = new LinkedHashMap<>();

    @BeforeEach
    void empty() {
        database.empty();
        shop = new Shop(database);
        keys.clear();
    }

    @Test
    void everyAbsoluteBoundaryIsOnItsSide() throws IOException {
        List<Order> orders = new ArrayList<>();
        for (Map<String, String> row : Csv.rows(SharedData.file("kream_boundary/orders.csv"))) {
            orders.add(new Order(
                    key(row.get("customer_id")),
                    Instant.parse(row.get("ordered_at_utc")),
                    Long.parseLong(row.get("amount_krw")),
                    Long.parseLong(row.get("refunded_krw")),
                    row.get("status").equals("CANCELLED")));
        }
        load(orders);
        Map<String, String> found = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();

        for (Map<String, String> row : Csv.rows(SharedData.file("kream_boundary/expected_absolute.csv"))) {
            String customer = row.get("customer_id");
            LocalDate day = LocalDate.parse(row.get("as_of_local_date"));
            expected.put(customer, row.get("expected_segment"));
            found.put(customer, segments(MonetaryBasis.ABSOLUTE, day).getOrDefault(customer, "NO_ORDERS"));
        }

        assertThat(found).isEqualTo(expected).hasSize(25);
    }

    @Test
    void everyPercentileBoundaryIsOnItsSide() throws IOException {
        List<Map<String, String>> rows = Csv.rows(SharedData.file("kream_boundary/percentile_orders.csv"));
        List<Map<String, String>> answers = Csv.rows(SharedData.file("kream_boundary/expected_percentile.csv"));
        for (String each : rows.stream().map(row -> row.get("shop")).distinct().toList()) {
            empty();
            load(rows.stream()
                    .filter(row -> row.get("shop").equals(each))
                    .map(row -> Order.of(
                            key(row.get("customer_id")),
                            Instant.parse(row.get("ordered_at_utc")),
                            Long.parseLong(row.get("amount_krw"))))
                    .toList());

            Map<String, String> found = segments(MonetaryBasis.PERCENTILE, LocalDate.parse("2025-03-31"));

            assertThat(found)
                    .as(each)
                    .isEqualTo(answers.stream()
                            .filter(row -> row.get("shop").equals(each))
                            .collect(Collectors.toMap(
                                    row -> row.get("customer_id"),
                                    row -> row.get("expected_segment_percentile_mode"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRetailersCustomersFallWhereTheyShould(MonetaryBasis basis) throws IOException {
        load(retail("amount_krw", 0));
        String column = "segment_" + basis.name().toLowerCase(java.util.Locale.ROOT);

        Map<String, String> found = segments(basis, LocalDate.parse("2011-09-01"));

        assertThat(found)
                .hasSize(3317)
                .isEqualTo(Csv.rows(SharedData.file("online_retail/expected_kream_2011-09-01.csv")).stream()
                        .collect(Collectors.toMap(row -> row.get("customer_id"), row -> row.get(column))));
    }

    @Test
    void theRetailersScoresFollowTheCutRule() throws IOException {
        load(retail("amount_gbp", 6));

        verifyScores("online_retail/expected_rfm.csv", "customer_id", LocalDate.parse("2011-12-10"));
    }

    @Test
    void thePublishedSetsScoresFollowTheCutRule() throws IOException {
        List<Order> orders = new ArrayList<>();
        for (Map<String, String> row : Csv.rows(SharedData.file("rfm_orders/orders.csv"))) {
            Instant noon = LocalDate.parse(row.get("order_date"))
                    .atTime(12, 0)
                    .atZone(ZONE)
                    .toInstant();
            orders.add(Order.of(key(row.get("customer_no")), noon, Long.parseLong(row.get("revenue"))));
        }
        load(orders);

        verifyScores("rfm_orders/expected_scores.csv", "customer_no", LocalDate.parse("2006-12-31"));
    }

    private void verifyScores(String file, String customerColumn, LocalDate day) throws IOException {
        Evaluation<Scored> evaluation = scoring.everybody(
                        models.latest("reference").await().indefinitely(), calendar.startOf(day))
                .await()
                .indefinitely();
        Map<Long, Scored> byKey =
                evaluation.results().stream().collect(Collectors.toMap(Scored::customerKey, each -> each));
        Quintiles quintiles = evaluation.cuts().quintiles();
        List<Map<String, String>> answers = Csv.rows(SharedData.file(file));

        assertThat(byKey).hasSameSizeAs(answers);
        for (Map<String, String> answer : answers) {
            Figures figures = byKey.get(keys.get(answer.get(customerColumn))).figures();
            long days = day.toEpochDay() - calendar.dayOf(figures.lastOrderAt()).toEpochDay();
            assertThat(List.of(
                            String.valueOf(days),
                            String.valueOf(quintiles.recencyScore(days)),
                            String.valueOf(quintiles.frequencyScore(figures.ordersTotal())),
                            String.valueOf(quintiles.valueScore(figures.amountTotal()))))
                    .as("customer %s", answer.get(customerColumn))
                    .containsExactly(
                            answer.get("recency_days"), answer.get("r_cut"), answer.get("f_cut"), answer.get("m_cut"));
        }
    }

    private List<Order> retail(String amountColumn, int decimals) throws IOException {
        List<Order> orders = new ArrayList<>();
        for (Map<String, String> row : Csv.rows(SharedData.file("online_retail/orders.csv"))) {
            Instant at = LocalDateTime.parse(row.get("ordered_at").replace(' ', 'T'))
                    .atZone(ZONE)
                    .toInstant();
            long amount = new BigDecimal(row.get(amountColumn))
                    .movePointRight(decimals)
                    .longValueExact();
            orders.add(Order.of(key(row.get("customer_id")), at, amount));
        }
        return orders;
    }

    private long key(String customer) {
        return keys.computeIfAbsent(customer, any -> keys.size() + 1L);
    }

    private void load(List<Order> orders) {
        shop.customers(keys.size());
        shop.orders(orders);
    }

    private Map<String, String> segments(MonetaryBasis basis, LocalDate day) {
        Map<Long, String> byKey =
                scoring.everybody(on(basis), calendar.startOf(day)).await().indefinitely().results().stream()
                        .collect(Collectors.toMap(Scored::customerKey, Scored::segmentKey));
        return keys.entrySet().stream()
                .filter(each -> byKey.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> byKey.get(each.getValue())));
    }

    private SegmentationModel on(MonetaryBasis basis) {
        SegmentationModel model = models.latest("reference").await().indefinitely();
        return new SegmentationModel(
                model.key(),
                model.name(),
                model.version(),
                model.title(),
                model.titleKo(),
                model.author(),
                model.createdAt(),
                model.effectiveFrom(),
                basis,
                model.relaxes(),
                model.rules());
    }
}
