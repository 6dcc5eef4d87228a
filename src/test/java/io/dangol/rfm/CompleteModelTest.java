package io.dangol.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.Shop;
import io.dangol.testsupport.Shop.Order;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/segmentation.md promises of the model that decides by default. */
@QuarkusTest
class CompleteModelTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final Set<String> KEPT = Set.of("VIP", "LOYAL", "PROMISING", "DORMANT", "NEW", "LOW_FREQUENCY");
    private static final long[] PRICES = {0, 90_000, 149_999, 150_000, 300_000, 300_001, 500_000, 1_000_000, 3_000_000};

    @Inject
    SegmentationModels models;

    @Inject
    AsOfScoring scoring;

    @Inject
    BusinessCalendar calendar;

    @Inject
    MinorUnits units;

    @Inject
    Database database;

    private SegmentationModel complete;
    private SegmentationModel reference;

    @BeforeEach
    void empty() {
        database.empty();
        complete = models.latest("complete").await().indefinitely();
        reference = models.latest("reference").await().indefinitely();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-31", "2024-02-29", "2024-08-31", "2025-07-15", "2026-01-01"})
    void everyBuyerIsInExactlyOneSegmentAndReferenceMembersStay(String day) {
        LocalDate asOf = LocalDate.parse(day);
        List<Order> orders = manyCustomers(new Random(asOf.toEpochDay()), asOf);
        Instant instant = calendar.startOf(asOf);

        Map<Long, String> byComplete = segments(complete, instant);
        Map<Long, String> byReference = segments(reference, instant);

        assertThat(byComplete)
                .hasSize((int)
                        orders.stream().mapToLong(Order::customer).distinct().count())
                .doesNotContainValue("UNCLASSIFIED")
                .isEqualTo(new NaiveScoring(complete, instant, orders).segments());
        assertThat(byReference)
                .containsValues("VIP", "LOYAL", "PROMISING", "DORMANT", "NEW", "LOW_FREQUENCY", "UNCLASSIFIED");
        byReference.forEach((customer, segment) -> {
            if (KEPT.contains(segment)) {
                assertThat(byComplete.get(customer)).as("customer %d", customer).isEqualTo(segment);
            }
        });
    }

    @Test
    void puttingAnyRelaxedConditionBackLeavesSomebodyOut() {
        LocalDate asOf = LocalDate.parse("2025-03-31");
        List<Order> orders = manyCustomers(new Random(7), asOf);
        Instant instant = calendar.startOf(asOf);
        List<String> spare = new ArrayList<>();
        int tried = 0;
        for (int i = 0; i < complete.rules().size(); i++) {
            for (ConditionPart part : ConditionPart.values()) {
                SegmentRule restored =
                        restore(complete.rules().get(i), reference.rules().get(i), part);
                if (restored.equals(complete.rules().get(i))) {
                    continue;
                }
                tried++;
                List<SegmentRule> rules = new ArrayList<>(complete.rules());
                rules.set(i, restored);
                Map<Long, String> segments = new NaiveScoring(with(rules), instant, orders).segments();
                if (!segments.containsValue("UNCLASSIFIED")) {
                    spare.add(restored.key() + " " + part);
                }
            }
        }

        assertThat(tried).isEqualTo(6);
        assertThat(spare).isEmpty();
    }

    @Test
    void theRelaxedConditionsAreThoseThatReferenceMembersMeet() {
        LocalDate asOf = LocalDate.parse("2025-03-31");
        manyCustomers(new Random(11), asOf);
        Instant instant = calendar.startOf(asOf);
        Map<Long, String> byReference = segments(reference, instant);
        Evaluation<Scored> evaluation =
                scoring.everybody(complete, instant).await().indefinitely();
        RuleCheck check =
                new RuleCheck(reference.basis(), instant, evaluation.cuts().cutOffs(), calendar, units);

        for (Scored each : evaluation.results()) {
            SegmentRule rule = reference.rules().stream()
                    .filter(candidate -> candidate.key().equals(each.segmentKey()))
                    .findFirst()
                    .orElseThrow();
            boolean member = byReference.get(each.customerKey()).equals(each.segmentKey());
            assertThat(check.unmet(rule, each.figures()).isEmpty())
                    .as("customer %d in %s", each.customerKey(), each.segmentKey())
                    .isEqualTo(member);
        }
    }

    private Map<Long, String> segments(SegmentationModel model, Instant asOf) {
        return scoring.everybody(model, asOf).await().indefinitely().results().stream()
                .collect(Collectors.toMap(Scored::customerKey, Scored::segmentKey));
    }

    private SegmentationModel with(List<SegmentRule> rules) {
        return new SegmentationModel(
                complete.key(),
                complete.name(),
                complete.version(),
                complete.title(),
                complete.titleKo(),
                complete.author(),
                complete.createdAt(),
                null,
                complete.basis(),
                complete.relaxes(),
                rules);
    }

    private static SegmentRule restore(SegmentRule relaxed, SegmentRule strict, ConditionPart part) {
        return new SegmentRule(
                relaxed.key(),
                relaxed.name(),
                relaxed.nameKo(),
                relaxed.reading(),
                part == ConditionPart.RECENCY ? strict.recency() : relaxed.recency(),
                part == ConditionPart.FREQUENCY ? strict.frequency() : relaxed.frequency(),
                part == ConditionPart.MONETARY ? strict.monetary() : relaxed.monetary());
    }

    /** Customers of every kind: from one to ten orders, last ordering on and around each boundary. */
    private List<Order> manyCustomers(Random random, LocalDate asOf) {
        List<Order> orders = new ArrayList<>();
        long customer = 0;
        for (int months : new int[] {0, 1, 2, 3, 4, 6, 7, 12, 13, 24}) {
            for (int shift = -1; shift <= 1; shift++) {
                for (int repeat = 0; repeat < 12; repeat++) {
                    customer++;
                    long price = PRICES[random.nextInt(PRICES.length)];
                    LocalDate last = asOf.minusMonths(months).plusDays(months == 0 ? -1 : shift);
                    for (int i = random.nextInt(10); i >= 0; i--) {
                        LocalDate day = last.minusDays((long) i * random.nextInt(60));
                        Instant at = random.nextBoolean()
                                ? day.atStartOfDay(ZONE).toInstant()
                                : day.atTime(23, 59, 59).atZone(ZONE).toInstant();
                        orders.add(Order.of(customer, at, price));
                    }
                }
            }
        }
        Shop shop = new Shop(database);
        shop.customers((int) customer);
        shop.orders(orders);
        return orders;
    }
}
