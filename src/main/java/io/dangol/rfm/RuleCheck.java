package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A model's rules held against the figures of one customer, in Java: for explanations of what the database decided. */
final class RuleCheck {
    private final MonetaryBasis basis;
    private final Instant asOf;
    private final List<CutOff> cutOffs;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    RuleCheck(MonetaryBasis basis, Instant asOf, List<CutOff> cutOffs, BusinessCalendar calendar, MinorUnits units) {
        this.basis = basis;
        this.asOf = asOf;
        this.cutOffs = List.copyOf(cutOffs);
        this.calendar = calendar;
        this.units = units;
    }

    /** The conditions of the rule that do not hold; empty when the rule holds. */
    List<ConditionPart> unmet(SegmentRule rule, Figures figures) {
        List<ConditionPart> unmet = new ArrayList<>();
        RecencyCondition recency = rule.recency();
        FrequencyCondition frequency = rule.frequency();
        MonetaryCondition monetary = rule.monetary();
        Instant last = figures.lastOrderAt();
        if (recency != null && (last == null || !recency.holds(last, asOf, calendar))) {
            unmet.add(ConditionPart.RECENCY);
        }
        if (frequency != null && !frequency.holds(figures.orders12(), figures.ordersBefore())) {
            unmet.add(ConditionPart.FREQUENCY);
        }
        if (monetary != null && !holds(monetary, figures)) {
            unmet.add(ConditionPart.MONETARY);
        }
        return unmet;
    }

    boolean holds(MonetaryCondition monetary, Figures figures) {
        return figures.orders12() > 0 && monetary.bounds().allMatch(bound -> holds(bound, figures));
    }

    boolean holds(MonetaryBound bound, Figures figures) {
        Decimal percent = bound.percent();
        Money amount = bound.amount();
        boolean reads = percent != null && basis.readsPercentile();
        boolean weighs = amount != null && basis.readsAmount();
        boolean inPercentile = reads && inPercentile(Percentile.of(bound.side(), percent.value()), figures);
        boolean inAmount = weighs && inAmount(bound, units.units(amount.amount().value()), figures);
        return reads && weighs && basis == MonetaryBasis.BOTH ? inPercentile && inAmount : inPercentile || inAmount;
    }

    private static boolean inAmount(MonetaryBound bound, long minor, Figures figures) {
        int comparison = compare(figures, minor, 1);
        return bound.side() == CutSide.TOP ? comparison >= 0 : comparison < 0 || (bound.inclusive() && comparison == 0);
    }

    private boolean inPercentile(Percentile percentile, Figures figures) {
        return cutOffs.stream()
                .filter(each -> each.percentile().equals(percentile))
                .mapToInt(each -> compare(figures, each.amount12(), each.orders12()))
                .anyMatch(comparison -> percentile.side() == CutSide.TOP ? comparison >= 0 : comparison <= 0);
    }

    /** Compares the customer's average order value with {@code amount ÷ orders}, exactly. */
    private static int compare(Figures figures, long amount, int orders) {
        BigInteger own = BigInteger.valueOf(figures.amount12()).multiply(BigInteger.valueOf(orders));
        BigInteger other = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(figures.orders12()));
        return own.compareTo(other);
    }
}
