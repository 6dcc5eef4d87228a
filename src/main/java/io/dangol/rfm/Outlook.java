package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a model will say and would say of one customer: as days pass, or after more orders. */
final class Outlook {
    private final SegmentationModel model;
    private final List<CutOff> cutOffs;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    Outlook(SegmentationModel model, List<CutOff> cutOffs, BusinessCalendar calendar, MinorUnits units) {
        this.model = model;
        this.cutOffs = cutOffs;
        this.calendar = calendar;
        this.units = units;
    }

    RuleCheck check(Instant asOf) {
        return new RuleCheck(model.basis(), asOf, cutOffs, calendar, units);
    }

    /** The key of the first segment whose conditions all hold. */
    String segment(Figures figures, Instant asOf) {
        if (figures.ordersTotal() == 0) {
            return SegmentRule.NO_ORDERS;
        }
        RuleCheck check = check(asOf);
        return model.rules().stream()
                .filter(rule -> check.unmet(rule, figures).isEmpty())
                .map(SegmentRule::key)
                .findFirst()
                .orElse(SegmentRule.UNCLASSIFIED);
    }

    /** The first day on which the calendar alone moves the customer out of {@code current}; null if it never will. */
    @Nullable SegmentOutlook ifNothingHappens(String current, Figures figures, List<PastOrder> window, LocalDate today) {
        Instant lastOrderAt = figures.lastOrderAt();
        if (lastOrderAt == null) {
            return null;
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int months : model.recencyMonths()) {
            days.add(BusinessCalendar.leaves(calendar.dayOf(lastOrderAt), months));
        }
        window.forEach(order -> days.add(BusinessCalendar.leaves(order.day(), ScoringWindow.YEAR)));
        for (LocalDate day : days.tailSet(today, false)) {
            String then = segment(on(day, figures, window), calendar.startOf(day));
            if (!then.equals(current)) {
                return new SegmentOutlook(day, then);
            }
        }
        return null;
    }

    private static Figures on(LocalDate day, Figures figures, List<PastOrder> window) {
        LocalDate yearStart = day.minusMonths(ScoringWindow.YEAR);
        List<PastOrder> still = window.stream()
                .filter(order -> !order.day().isBefore(yearStart))
                .toList();
        return new Figures(
                figures.lastOrderAt(),
                figures.firstOrderAt(),
                null,
                still.size(),
                still.stream().mapToLong(PastOrder::amount).sum(),
                figures.ordersTotal(),
                figures.amountTotal());
    }
}
