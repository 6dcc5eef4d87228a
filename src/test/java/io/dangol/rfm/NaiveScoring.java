package io.dangol.rfm;

import io.dangol.testsupport.Shop.Order;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Scores customers one by one exactly as the definitions read, sharing nothing with the code under test. */
final class NaiveScoring {
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private final SegmentationModel model;
    private final LocalDate today;
    private final Map<Long, List<Order>> ordersByCustomer;
    private final List<List<Order>> population;

    NaiveScoring(SegmentationModel model, Instant asOf, List<Order> orders) {
        this.model = model;
        this.today = LocalDate.ofInstant(asOf, ZONE);
        this.ordersByCustomer = orders.stream()
                .filter(Order::counted)
                .filter(order -> order.at().isBefore(asOf))
                .collect(Collectors.groupingBy(Order::customer, TreeMap::new, Collectors.toList()));
        this.population = ordersByCustomer.values().stream()
                .map(this::withinYear)
                .filter(within -> !within.isEmpty())
                .toList();
    }

    Map<Long, String> segments() {
        Map<Long, String> segments = new TreeMap<>();
        ordersByCustomer.forEach((customer, orders) -> segments.put(customer, segment(orders)));
        return segments;
    }

    /** Keys of all rules that hold for the customer, whatever their order. */
    List<String> holding(long customer) {
        List<Order> orders = ordersByCustomer.get(customer);
        return model.rules().stream()
                .filter(rule -> holds(rule, orders))
                .map(SegmentRule::key)
                .toList();
    }

    private String segment(List<Order> orders) {
        return model.rules().stream()
                .filter(rule -> holds(rule, orders))
                .map(SegmentRule::key)
                .findFirst()
                .orElse("UNCLASSIFIED");
    }

    private List<Order> withinYear(List<Order> orders) {
        return orders.stream().filter(order -> within(order, 12)).toList();
    }

    private boolean within(Order order, int months) {
        return !LocalDate.ofInstant(order.at(), ZONE).isBefore(today.minusMonths(months));
    }

    private boolean holds(SegmentRule rule, List<Order> orders) {
        Order last = orders.stream().max(Comparator.comparing(Order::at)).orElseThrow();
        int year = withinYear(orders).size();
        RecencyCondition r = rule.recency();
        FrequencyCondition f = rule.frequency();
        boolean recent = r == null || r.withinMonths() == null || within(last, r.withinMonths());
        boolean past = r == null || r.monthsAgo() == null || !within(last, r.monthsAgo());
        boolean often = f == null
                || (f.orders12() != null && in(f.orders12(), year))
                || (f.ordersBefore() != null && in(f.ordersBefore(), orders.size() - year));
        return recent && past && often && (rule.monetary() == null || worth(rule.monetary(), withinYear(orders)));
    }

    private static boolean in(CountRange range, int count) {
        return count >= (range.atLeast() == null ? 0 : range.atLeast())
                && count <= (range.atMost() == null ? Integer.MAX_VALUE : range.atMost());
    }

    private boolean worth(MonetaryCondition monetary, List<Order> within) {
        return !within.isEmpty()
                && (monetary.atLeast() == null || bound(monetary.atLeast(), within, true))
                && (monetary.atMost() == null || bound(monetary.atMost(), within, false));
    }

    private boolean bound(MonetaryBound bound, List<Order> within, boolean top) {
        boolean percentile =
                bound.percent() != null && percentile(bound.percent().value(), within, top);
        boolean amount =
                bound.amount() != null && amount(bound.amount().amount().value(), bound.inclusive(), within, top);
        return switch (model.basis()) {
            case BOTH -> percentile && amount;
            case ABSOLUTE -> amount;
            case PERCENTILE -> percentile;
            case EITHER -> percentile || amount;
        };
    }

    private static boolean amount(BigDecimal bound, boolean inclusive, List<Order> within, boolean top) {
        int comparison = BigDecimal.valueOf(sum(within)).compareTo(bound.multiply(BigDecimal.valueOf(within.size())));
        return comparison == 0 ? inclusive : comparison > 0 == top;
    }

    /** (number of customers with a strictly larger, or smaller, M12) × 100 &lt; p × population. */
    private boolean percentile(BigDecimal percent, List<Order> within, boolean top) {
        long beyond = population.stream()
                .mapToInt(other -> compare(other, within))
                .filter(comparison -> top ? comparison > 0 : comparison < 0)
                .count();
        return BigDecimal.valueOf(100 * beyond).compareTo(percent.multiply(BigDecimal.valueOf(population.size()))) < 0;
    }

    private static int compare(List<Order> one, List<Order> other) {
        BigInteger left = BigInteger.valueOf(sum(one)).multiply(BigInteger.valueOf(other.size()));
        BigInteger right = BigInteger.valueOf(sum(other)).multiply(BigInteger.valueOf(one.size()));
        return left.compareTo(right);
    }

    private static long sum(List<Order> orders) {
        return orders.stream().mapToLong(Order::net).sum();
    }
}
