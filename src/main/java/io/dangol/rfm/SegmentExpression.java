package io.dangol.rfm;

import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The model as SQL: which segment the figures of a row fall in.
 *
 * <p>An average order value is never divided out: {@code sum ÷ count ≥ k} is compared as {@code sum ≥ k × count} and two
 * customers' as cross products, in 64-bit whole numbers, which raise an error rather than overflow. A customer without an
 * order within 12 months has no average order value and meets no monetary condition.
 */
final class SegmentExpression {
    private final SegmentationModel model;
    private final ScoringWindow window;
    private final MinorUnits units;
    private final CutColumns cuts;
    private final Statement statement;

    /** Where a percentile's cut-off stands: two expressions of type bigint, null when nobody has a value. */
    record CutColumn(String amount12, String orders12) {}

    interface CutColumns extends Function<Percentile, CutColumn> {}

    SegmentExpression(
            SegmentationModel model, ScoringWindow window, MinorUnits units, CutColumns cuts, Statement statement) {
        this.model = model;
        this.window = window;
        this.units = units;
        this.cuts = cuts;
        this.statement = statement;
    }

    /** Cut-offs that are known, bound to the statement. */
    static CutColumns known(List<CutOff> cutOffs, Statement statement) {
        return percentile -> {
            CutOff found = cutOffs.stream()
                    .filter(each -> each.percentile().equals(percentile))
                    .findFirst()
                    .orElse(null);
            return new CutColumn(
                    statement.parameter("bigint", found == null ? null : found.amount12()),
                    statement.parameter("bigint", found == null ? null : (long) found.orders12()));
        };
    }

    /** The key of the segment that the row's figures fall in. */
    String key(String row) {
        StringBuilder text = new StringBuilder("(case when %s.orders_total = 0 then 'NO_ORDERS'".formatted(row));
        for (SegmentRule rule : model.rules()) {
            text.append(" when ").append(holds(rule, row));
            text.append(" then ").append(statement.parameter("text", rule.key()));
        }
        return text.append(" else 'UNCLASSIFIED' end)").toString();
    }

    /** How many of the model's segments hold for a row with orders, precedence aside. */
    String matches(String row) {
        return model.rules().stream()
                .map(rule -> "coalesce((" + holds(rule, row) + ")::int, 0)")
                .collect(Collectors.joining(" + ", "(", ")"));
    }

    /** Whether all conditions of the rule hold for a row with orders. */
    String holds(SegmentRule rule, String row) {
        List<String> all = new ArrayList<>();
        if (rule.recency() != null) {
            all.add(recency(rule.recency(), row));
        }
        if (rule.frequency() != null) {
            all.add(frequency(rule.frequency(), row));
        }
        if (rule.monetary() != null) {
            all.add(monetary(rule.monetary(), row));
        }
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    String recency(RecencyCondition recency, String row) {
        List<String> all = new ArrayList<>();
        if (recency.withinMonths() != null) {
            all.add(row + ".last_order_at >= "
                    + statement.parameter("timestamptz", window.monthsBefore(recency.withinMonths())));
        }
        if (recency.monthsAgo() != null) {
            all.add(row + ".last_order_at < "
                    + statement.parameter("timestamptz", window.monthsBefore(recency.monthsAgo())));
        }
        return String.join(" and ", all);
    }

    String frequency(FrequencyCondition frequency, String row) {
        List<String> any = new ArrayList<>();
        range(frequency.orders12(), row + ".orders12", any);
        range(frequency.ordersBefore(), "(%1$s.orders_total - %1$s.orders12)".formatted(row), any);
        return "(" + String.join(" or ", any) + ")";
    }

    private void range(@Nullable CountRange range, String count, List<String> any) {
        if (range == null) {
            return;
        }
        List<String> both = new ArrayList<>();
        if (range.atLeast() != null) {
            both.add(count + " >= " + statement.parameter("int", range.atLeast()));
        }
        if (range.atMost() != null) {
            both.add(count + " <= " + statement.parameter("int", range.atMost()));
        }
        any.add(String.join(" and ", both));
    }

    String monetary(MonetaryCondition monetary, String row) {
        List<String> all = new ArrayList<>();
        all.add(row + ".orders12 > 0");
        monetary.bounds().map(bound -> bound(bound, row)).forEach(all::add);
        return "(" + String.join(" and ", all) + ")";
    }

    private String bound(MonetaryBound bound, String row) {
        List<String> readings = new ArrayList<>();
        Decimal percent = bound.percent();
        Money amount = bound.amount();
        if (percent != null && model.basis().readsPercentile()) {
            readings.add(percentile(Percentile.of(bound.side(), percent.value()), row));
        }
        if (amount != null && model.basis().readsAmount()) {
            long minor = units.units(amount.amount().value());
            readings.add("%s.amount12 %s %s * %s.orders12"
                    .formatted(row, comparison(bound), statement.parameter("bigint", minor), row));
        }
        String joiner = model.basis() == MonetaryBasis.EITHER ? " or " : " and ";
        return "(" + String.join(joiner, readings) + ")";
    }

    private static String comparison(MonetaryBound bound) {
        if (bound.side() == CutSide.TOP) {
            return ">=";
        }
        return bound.inclusive() ? "<=" : "<";
    }

    private String percentile(Percentile percentile, String row) {
        CutColumn cut = cuts.apply(percentile);
        String comparison = percentile.side() == CutSide.TOP ? ">=" : "<=";
        return "%s.amount12 * %s %s %s * %s.orders12".formatted(row, cut.orders12(), comparison, cut.amount12(), row);
    }
}
