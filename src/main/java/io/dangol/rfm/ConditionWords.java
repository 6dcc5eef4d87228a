package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says conditions and figures in words, with every relative boundary resolved to the date or amount it meant. */
final class ConditionWords {
    private final SegmentationModel model;
    private final List<CutOff> cutOffs;
    private final Instant asOf;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    ConditionWords(
            SegmentationModel model, List<CutOff> cutOffs, Instant asOf, BusinessCalendar calendar, MinorUnits units) {
        this.model = model;
        this.cutOffs = cutOffs;
        this.asOf = asOf;
        this.calendar = calendar;
        this.units = units;
    }

    String required(RecencyCondition recency) {
        List<String> parts = new ArrayList<>();
        Integer within = recency.withinMonths();
        Integer ago = recency.monthsAgo();
        if (within != null) {
            parts.add("within " + months(within) + " (on or after " + boundary(within) + ")");
        }
        if (ago != null) {
            parts.add(months(ago) + " or more ago (before " + boundary(ago) + ")");
        }
        return "last order " + String.join(" and ", parts);
    }

    private static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }

    private String boundary(int months) {
        return calendar.dayOf(calendar.monthsBefore(asOf, months)).toString();
    }

    String required(FrequencyCondition frequency) {
        List<String> parts = new ArrayList<>();
        if (frequency.orders12() != null) {
            parts.add(range(frequency.orders12()) + " within 12 months");
        }
        if (frequency.ordersBefore() != null) {
            parts.add(range(frequency.ordersBefore()) + " before the last 12 months");
        }
        return String.join(", or ", parts);
    }

    private static String range(CountRange range) {
        Integer least = range.atLeast();
        Integer most = range.atMost();
        if (least == null) {
            return "at most " + orders(most == null ? Integer.MAX_VALUE : most);
        }
        if (most == null) {
            return orders(least) + " or more";
        }
        return least.equals(most) ? "exactly " + orders(least) : least + " to " + orders(most);
    }

    private static String orders(int orders) {
        return orders == 1 ? "1 order" : orders + " orders";
    }

    String required(MonetaryCondition monetary) {
        return "average order value within 12 months "
                + monetary.bounds().map(this::bound).collect(Collectors.joining(" and "));
    }

    private String bound(MonetaryBound bound) {
        List<String> readings = new ArrayList<>();
        Decimal percent = bound.percent();
        Money amount = bound.amount();
        if (percent != null && model.basis().readsPercentile()) {
            readings.add(percentile(Percentile.of(bound.side(), percent.value())));
        }
        if (amount != null && model.basis().readsAmount()) {
            readings.add(comparison(bound) + " " + words(amount));
        }
        return String.join(model.basis() == MonetaryBasis.EITHER ? " or " : " and ", readings);
    }

    private static String comparison(MonetaryBound bound) {
        if (bound.side() == CutSide.TOP) {
            return "of at least";
        }
        return bound.inclusive() ? "of at most" : "below";
    }

    private String percentile(Percentile percentile) {
        String side = percentile.side() == CutSide.TOP ? "top" : "bottom";
        String began = cutOffs.stream()
                .filter(cut -> cut.percentile().equals(percentile))
                .map(cut -> words(units.average(cut.amount12(), cut.orders12())))
                .findFirst()
                .map(money ->
                        " (which " + (percentile.side() == CutSide.TOP ? "began" : "ended") + " at " + money + ")")
                .orElse(" (nobody bought within 12 months)");
        return "in the " + side + " " + percentile.percent().toPlainString() + " %" + began;
    }

    String actual(ConditionPart part, Figures figures) {
        return switch (part) {
            case RECENCY -> lastOrder(figures.lastOrderAt());
            case FREQUENCY -> orders(figures.orders12()) + " within 12 months, " + figures.ordersBefore() + " before";
            case MONETARY ->
                figures.orders12() == 0
                        ? "no order within 12 months"
                        : words(units.average(figures.amount12(), figures.orders12()));
        };
    }

    private String lastOrder(@Nullable Instant at) {
        return at == null ? "no order" : "last order on " + calendar.dayOf(at);
    }

    private static String words(Money money) {
        return "%,f".formatted(money.amount().value()).replaceFirst("\\.?0*$", "") + " " + money.currency();
    }
}
