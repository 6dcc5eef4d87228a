package io.dangol.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BiographyTest {
    private static final Timeline TIMELINE = new Timeline(LocalDate.of(2026, 3, 1), ZoneId.of("Asia/Seoul"));
    private static final int PEOPLE = 4000;
    private static final Chunk BRAND = brand(1);

    private static Chunk brand(long seed) {
        return new Biography(seed, TIMELINE, Catalogue.of(seed)).of(1, PEOPLE);
    }

    @Test
    void theSameSeedMakesTheSameRows() {
        Chunk again = brand(1);

        assertThat(again.orders).isEqualTo(BRAND.orders);
        assertThat(again.events).isEqualTo(BRAND.events);
        assertThat(again.customers).isEqualTo(BRAND.customers);
        assertThat(brand(2).orders).isNotEqualTo(BRAND.orders);
    }

    @Test
    void peopleDoNotDependOnHowManyAreMadeAtOnce() {
        Biography inParts = new Biography(1, TIMELINE, Catalogue.of(1));
        Chunk first = inParts.of(1, 1500);
        Chunk second = inParts.of(1501, PEOPLE);

        first.orders.addAll(second.orders);
        assertThat(first.orders).isEqualTo(BRAND.orders);
    }

    @Test
    void nothingHappensBeforeItsPersonIsKnownOrAfterYesterday() {
        Map<Long, Rows.Identity> identities =
                BRAND.identities.stream().collect(Collectors.toMap(Rows.Identity::id, Function.identity()));

        assertThat(BRAND.orders).allSatisfy(order -> {
            assertThat(order.orderedAt())
                    .isAfterOrEqualTo(identities.get(order.identityId()).since());
            assertThat(order.orderedAt()).isBefore(TIMELINE.end());
        });
        assertThat(BRAND.events)
                .allSatisfy(event -> assertThat(event.occurredAt()).isBefore(TIMELINE.end()));
    }

    @Test
    void whatAnOrderCostIsTheSumOfItsItems() {
        Map<Long, Long> paid = BRAND.items.stream()
                .collect(Collectors.groupingBy(Rows.Item::orderId, Collectors.summingLong(Rows.Item::paid)));

        assertThat(BRAND.orders).allSatisfy(order -> {
            assertThat(order.paid()).isEqualTo(paid.get(order.id())).isEqualTo(order.listed() - order.discount());
            assertThat(order.refunded()).isBetween(0L, order.paid());
        });
    }

    @Test
    void theBrandGrowsHasSeasonsAndAHeavyTail() {
        Map<Integer, Long> years =
                BRAND.orders.stream().collect(Collectors.groupingBy(BiographyTest::yearOf, Collectors.counting()));
        List<Long> spent = averageOrders();

        assertThat(years.get(1)).isGreaterThan(years.get(0));
        assertThat(years.get(2)).isGreaterThan(years.get(1) * 5 / 4);
        // The thresholds of the reference model: 20 % begin near 1,000,000, 40 % near 500,000, 10 % end near 150,000.
        assertThat(spent.get(spent.size() * 8 / 10)).isBetween(850_000L, 1_200_000L);
        assertThat(spent.get(spent.size() * 6 / 10)).isBetween(480_000L, 700_000L);
        assertThat(spent.get(spent.size() / 10)).isBetween(90_000L, 160_000L);
        assertThat(spent.get(spent.size() - 1)).isGreaterThan(5_000_000L);
    }

    @Test
    void everyKindOfFactIsThere() {
        assertThat(BRAND.orders).anyMatch(order -> order.status().equals("CANCELLED"));
        assertThat(BRAND.orders).anyMatch(order -> order.refunded() == order.paid());
        assertThat(BRAND.orders).anyMatch(order -> order.refunded() > 0 && order.refunded() < order.paid());
        assertThat(BRAND.orders).anyMatch(order -> order.coupon() != null);
        assertThat(BRAND.orders.stream().map(Rows.Order::outlet).distinct()).hasSize(4);
        assertThat(BRAND.events.stream().map(Rows.Event::kind).distinct()).hasSize(8);
        assertThat(BRAND.consents).anyMatch(Rows.Consent::night);
        assertThat(BRAND.warranties).isNotEmpty();
        assertThat(BRAND.customers).hasSizeBetween(PEOPLE + 100, PEOPLE + 300);
    }

    private static int yearOf(Rows.Order order) {
        return (int) ((order.orderedAt().getEpochSecond() - TIMELINE.start(0).getEpochSecond()) / (366L * 86_400));
    }

    private static List<Long> averageOrders() {
        Map<Long, List<Rows.Order>> counted = new HashMap<>();
        for (Rows.Order order : BRAND.orders) {
            if (order.counted() && !order.orderedAt().isBefore(TIMELINE.start(TIMELINE.days() - 365))) {
                counted.computeIfAbsent(order.customerId(), key -> new java.util.ArrayList<>())
                        .add(order);
            }
        }
        return counted.values().stream()
                .map(orders -> orders.stream()
                                .mapToLong(order -> order.paid() - order.refunded())
                                .sum()
                        / orders.size())
                .sorted()
                .toList();
    }
}
