package io.dangol.rfm;

import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches the fewest further orders, and their smallest amount, that lift a customer today into a segment that stands
 * earlier in the model; where no number of orders does, into any other.
 */
final class NextStep {
    /** More orders than this at once are no advice. */
    private static final int MOST_ORDERS = 24;

    private final SegmentationModel model;
    private final Outlook outlook;
    private final List<CutOff> cutOffs;
    private final MinorUnits units;

    NextStep(SegmentationModel model, Outlook outlook, List<CutOff> cutOffs, MinorUnits units) {
        this.model = model;
        this.outlook = outlook;
        this.cutOffs = cutOffs;
        this.units = units;
    }

    private record Candidate(String segmentKey, int orders, long amount) {}

    @Nullable SegmentStep from(String current, Figures figures, Instant asOf) {
        int place = place(current);
        return fewest(segment -> place(segment) < place, figures, asOf)
                .or(() -> fewest(segment -> !segment.equals(current), figures, asOf))
                .map(found -> new SegmentStep(
                        found.segmentKey(), found.orders(), found.amount() == 0 ? null : units.money(found.amount())))
                .orElse(null);
    }

    /** Where a segment stands in the model; behind all for who is in none. */
    private int place(String segmentKey) {
        List<String> keys = model.rules().stream().map(SegmentRule::key).toList();
        int place = keys.indexOf(segmentKey);
        return place < 0 ? keys.size() : place;
    }

    private Optional<Candidate> fewest(Predicate<String> wanted, Figures figures, Instant asOf) {
        return IntStream.rangeClosed(1, MOST_ORDERS)
                .mapToObj(orders -> cheapest(wanted, figures, asOf, orders))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of the wanted segments that so many orders lead to, the one that asks for the smallest amount. */
    private Optional<Candidate> cheapest(Predicate<String> wanted, Figures figures, Instant asOf, int orders) {
        return amounts(figures, orders)
                .map(amount ->
                        new Candidate(outlook.segment(after(figures, orders, amount, asOf), asOf), orders, amount))
                .filter(candidate -> wanted.test(candidate.segmentKey()))
                .min(Comparator.comparingLong(Candidate::amount));
    }

    /** The amounts per order at which some bound of the model begins to hold, and none at all. */
    private Stream<Long> amounts(Figures figures, int orders) {
        List<Long> amounts = new ArrayList<>(List.of(0L));
        for (SegmentRule rule : model.rules()) {
            MonetaryCondition monetary = rule.monetary();
            if (monetary != null) {
                monetary.bounds().forEach(bound -> thresholds(bound, figures, orders, amounts));
            }
        }
        return amounts.stream().filter(amount -> amount >= 0).distinct();
    }

    private void thresholds(MonetaryBound bound, Figures figures, int orders, List<Long> amounts) {
        Money amount = bound.amount();
        Decimal percent = bound.percent();
        if (amount != null && model.basis().readsAmount()) {
            amounts.add(needed(units.units(amount.amount().value()), 1, figures, orders));
        }
        if (percent != null && model.basis().readsPercentile()) {
            Percentile percentile = Percentile.of(bound.side(), percent.value());
            cutOffs.stream()
                    .filter(cut -> cut.percentile().equals(percentile))
                    .forEach(cut -> amounts.add(needed(cut.amount12(), cut.orders12(), figures, orders)));
        }
    }

    /** The smallest whole amount per further order that lifts the average to {@code amount ÷ count} or above. */
    private static long needed(long amount, int count, Figures figures, int orders) {
        BigInteger target = BigInteger.valueOf(amount).multiply(BigInteger.valueOf((long) figures.orders12() + orders));
        BigInteger missing =
                target.subtract(BigInteger.valueOf(figures.amount12()).multiply(BigInteger.valueOf(count)));
        BigInteger share = BigInteger.valueOf((long) count * orders);
        BigInteger[] parts = missing.divideAndRemainder(share);
        BigInteger rounded = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        return rounded.max(BigInteger.ZERO).longValueExact();
    }

    private static Figures after(Figures figures, int orders, long amount, Instant asOf) {
        long added = Math.multiplyExact(amount, (long) orders);
        return new Figures(
                asOf,
                figures.firstOrderAt() == null ? asOf : figures.firstOrderAt(),
                figures.windowFirstAt(),
                figures.orders12() + orders,
                Math.addExact(figures.amount12(), added),
                figures.ordersTotal() + orders,
                Math.addExact(figures.amountTotal(), added));
    }
}
