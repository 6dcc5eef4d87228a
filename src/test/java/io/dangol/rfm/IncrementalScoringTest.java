package io.dangol.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.access.Caller;
import io.dangol.job.Run;
import io.dangol.job.RunStatus;
import io.dangol.job.RunTrigger;
import io.dangol.shared.BusinessCalendar;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.Shop;
import io.dangol.testsupport.Shop.Order;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens between two runs, an incremental run leaves what a full evaluation from nothing would say. */
@QuarkusTest
class IncrementalScoringTest {
    private static final int CUSTOMERS = 30;
    private static final int STEPS = 40;
    private static final ScoringKind[] KINDS = {
        ScoringKind.INCREMENTAL, ScoringKind.INCREMENTAL, ScoringKind.INCREMENTAL, ScoringKind.FULL, ScoringKind.REBUILD
    };
    private static final long[] PRICES = {0, 100_000, 150_000, 299_999, 300_000, 500_000, 999_999, 1_000_000};

    @Inject
    Scoring scoring;

    @Inject
    SegmentationModels models;

    @Inject
    AsOfScoring asOfScoring;

    @Inject
    BusinessCalendar calendar;

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource({"1, complete", "2, complete", "3, reference", "4, reference", "5, complete"})
    void incrementalEqualsFullAfterAnythingThatHappens(long seed, String modelName) {
        Random random = new Random(seed);
        database.empty();
        Shop shop = new Shop(database);
        shop.customers(CUSTOMERS);
        Instant asOf = Instant.parse("2024-01-31T15:00:00Z");
        SegmentationModel model = models.latest(modelName).await().indefinitely();
        models.activate(model.key(), asOf.minusSeconds(1), Caller.SYSTEM)
                .await()
                .indefinitely();
        shop.orders(randomOrders(random, asOf, Duration.ofDays(700), 120));
        for (int step = 0; step < STEPS; step++) {
            ScoringKind kind = KINDS[random.nextInt(KINDS.length)];

            Run run = scoring.run(new ScoringRequest(asOf, kind, RunTrigger.MUTATION, null))
                    .await()
                    .indefinitely();

            assertThat(run.status()).as("%s", run).isEqualTo(RunStatus.SUCCEEDED);
            String where = "seed %d, step %d, as of %s, %s".formatted(seed, step, asOf, run.summary());
            verifyScores(model, asOf, shop.allOrders(), where);
            verifyCuts(model, asOf, where);
            verifyMemberships(asOf, where);
            verifySizes(where);
            for (int i = random.nextInt(4); i > 0; i--) {
                happen(random, shop, asOf);
            }
            asOf = later(random, asOf);
        }
    }

    private void happen(Random random, Shop shop, Instant asOf) {
        long order = 1 + random.nextLong(database.count("select max(id) from purchase_order"));
        long customer = 1 + random.nextInt(CUSTOMERS);
        switch (random.nextInt(8)) {
            case 0, 1 -> shop.orders(randomOrders(random, asOf, Duration.ofDays(3), 4));
            case 2 -> shop.orders(randomOrders(random, asOf, Duration.ofDays(400), 2));
            case 3 -> shop.change(order, "status = 'CANCELLED'");
            case 4 -> shop.change(order, "refunded_amount = paid_amount / " + (1 + random.nextInt(3)));
            case 5 ->
                shop.change(
                        order, "ordered_at = ordered_at + interval '%d hours'".formatted(random.nextInt(2000) - 1000));
            case 6 -> shop.merge(customer, 1 + random.nextInt(CUSTOMERS));
            default -> shop.change(order, "status = 'PLACED', refunded_amount = 0");
        }
    }

    /** From the span before the instant to a few days after it: some orders are dated ahead of the next run. */
    private static List<Order> randomOrders(Random random, Instant asOf, Duration span, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Order.of(
                        1 + random.nextInt(CUSTOMERS),
                        asOf.minusSeconds(random.nextLong(span.toSeconds())).plus(Duration.ofDays(random.nextInt(3))),
                        PRICES[random.nextInt(PRICES.length)]))
                .toList();
    }

    private static Instant later(Random random, Instant asOf) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> asOf.plus(Duration.ofHours(1 + random.nextInt(5)));
            case 2, 3 -> asOf.plus(Duration.ofDays(1));
            case 4 -> asOf.plus(Duration.ofDays(20 + random.nextInt(30)));
            default -> asOf.plusMillis(1);
        };
    }

    private void verifyScores(SegmentationModel model, Instant asOf, List<Order> orders, String where) {
        Map<Long, Scored> expected = new TreeMap<>();
        asOfScoring
                .everybody(model, asOf)
                .await()
                .indefinitely()
                .results()
                .forEach(each -> expected.put(each.customerKey(), each));
        Map<Long, Scored> stored = new TreeMap<>();
        for (Row row : database.rows("select * from score")) {
            Scored scored = ScoredRows.scored(row);
            if (scored.figures().ordersTotal() > 0) {
                stored.put(scored.customerKey(), scored);
            } else {
                assertThat(scored.segmentKey()).as(where).isEqualTo("NO_ORDERS");
            }
        }
        assertThat(withoutDates(stored)).as(where).isEqualTo(withoutDates(expected));
        assertThat(segments(stored)).as(where).isEqualTo(new NaiveScoring(model, asOf, orders).segments());
        for (Scored each : expected.values()) {
            Instant upcoming = orders.stream()
                    .filter(order -> order.customer() == each.customerKey()
                            && order.counted()
                            && !order.at().isBefore(asOf))
                    .map(Order::at)
                    .min(Instant::compareTo)
                    .orElse(null);
            var days = new ArrayList<java.time.LocalDate>();
            if (each.nextChangeOn() != null) {
                days.add(each.nextChangeOn());
            }
            if (upcoming != null) {
                days.add(calendar.dayOf(upcoming));
            }
            assertThat(stored.get(each.customerKey()).nextChangeOn())
                    .as("next change of %d, %s", each.customerKey(), where)
                    .isEqualTo(days.stream().min(java.time.LocalDate::compareTo).orElse(null));
        }
    }

    private static Map<Long, Scored> withoutDates(Map<Long, Scored> scores) {
        return scores.values().stream()
                .collect(Collectors.toMap(
                        Scored::customerKey,
                        each -> new Scored(each.customerKey(), each.figures(), each.segmentKey(), null)));
    }

    private static Map<Long, String> segments(Map<Long, Scored> scores) {
        return scores.values().stream().collect(Collectors.toMap(Scored::customerKey, Scored::segmentKey));
    }

    private void verifyCuts(SegmentationModel model, Instant asOf, String where) {
        Cuts expected = asOfScoring.sizes(model, asOf).await().indefinitely().cuts();
        Row run = database.rows("select * from scoring_run order by as_of desc limit 1")
                .get(0);
        assertThat(run.getInteger("population")).as(where).isEqualTo(expected.population());
        assertThat(run.getInteger("buyers")).as(where).isEqualTo(expected.buyers());
        assertThat(run.getArrayOfBigDecimals("recency_cuts"))
                .as(where)
                .usingComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                .containsExactlyElementsOf(expected.quintiles().recencyDays());
        assertThat(run.getArrayOfBigDecimals("frequency_cuts"))
                .as(where)
                .usingElementComparator(java.math.BigDecimal::compareTo)
                .containsExactlyElementsOf(expected.quintiles().frequency());
        assertThat(run.getArrayOfBigDecimals("value_cuts"))
                .as(where)
                .usingElementComparator(java.math.BigDecimal::compareTo)
                .containsExactlyElementsOf(expected.quintiles().value());
        List<Row> cuts = database.rows("select * from scoring_cut where run_id = $1", run.getLong("run_id"));
        assertThat(cuts).as(where).hasSameSizeAs(expected.cutOffs());
        for (Row row : cuts) {
            CutOff stored = ScoringLedger.cutOff(row);
            CutOff same = expected.cutOffs().stream()
                    .filter(each -> each.percentile().equals(stored.percentile()))
                    .findFirst()
                    .orElseThrow();
            assertThat(stored.amount12() * same.orders12()).as(where).isEqualTo(same.amount12() * stored.orders12());
        }
    }

    private void verifyMemberships(Instant asOf, String where) {
        assertThat(database.count("""
                        select count(*) from (
                            select from_at, lag(to_at) over w as ended, lag(segment_key) over w as was, segment_key,
                                lead(from_at) over w as next, to_at
                            from membership window w as (partition by customer_id order by from_at)) m
                        where (ended is not null and (ended <> from_at or was = segment_key)) or (to_at is null) <> (next is null)
                        """)).as("broken chains, %s", where).isZero();
        assertThat(database.count(
                        "select count(*) from score s left join membership m on m.customer_id = s.customer_id and m.to_at is null"
                                + " where m.segment_key is distinct from s.segment_key"))
                .as("open memberships unlike scores, %s", where)
                .isZero();
        assertThat(database.count("select count(*) from membership where from_at > $1", Shop.utc(asOf)))
                .as(where)
                .isZero();
    }

    private void verifySizes(String where) {
        assertThat(database.count("""
                        select count(*) from (
                            select segment_key, count(*)::int, sum(orders12)::bigint, sum(amount12)::bigint from score group by 1
                            except
                            select segment_key, customers, orders12, amount12 from segment_count
                            where run_id = (select run_id from scoring_run order by as_of desc limit 1)) d
                        """)).as(where).isZero();
    }
}
