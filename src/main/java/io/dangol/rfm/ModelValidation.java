package io.dangol.rfm;

import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import io.dangol.shared.UserError;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the rules of a model, naming the rule, the field, the value and the remedy. */
@ApplicationScoped
class ModelValidation {
    private static final int MOST_RULES = 30;
    private static final int MOST_MONTHS = 120;
    private static final Set<String> RESERVED = Set.of(SegmentRule.UNCLASSIFIED, SegmentRule.NO_ORDERS);

    private final MinorUnits units;

    ModelValidation(MinorUnits units) {
        this.units = units;
    }

    List<UserError> validate(MonetaryBasis basis, List<SegmentRule> rules) {
        Complaints complaints = new Complaints();
        complaints.unless(
                !rules.isEmpty() && rules.size() <= MOST_RULES,
                "rules",
                "A model has 1 to " + MOST_RULES + " segments, this one has " + rules.size() + ".");
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            SegmentRule rule = rules.get(i);
            String path = "rules." + i;
            complaints.unless(
                    keys.add(rule.key()), path + ".key", "The key " + rule.key() + " is used twice. Keys are unique.");
            names(rule, path, complaints);
            conditions(rule, path, basis, i == rules.size() - 1, complaints);
        }
        return complaints.errors();
    }

    private static void names(SegmentRule rule, String path, Complaints complaints) {
        complaints.unless(
                rule.key().matches("[A-Z][A-Z0-9_]{0,39}") && !RESERVED.contains(rule.key()),
                path + ".key",
                "The key \"" + rule.key() + "\" is no segment key. Write up to 40 capitals, digits and underscores, "
                        + "other than UNCLASSIFIED and NO_ORDERS, which mean something already.");
        complaints.unless(
                !rule.name().isBlank() && rule.name().length() <= 100,
                path + ".name",
                in(rule) + "the name has 1 to 100 characters, not "
                        + rule.name().length() + ".");
        complaints.unless(
                !rule.nameKo().isBlank() && rule.nameKo().length() <= 100,
                path + ".nameKo",
                in(rule) + "the Korean name has 1 to 100 characters, not "
                        + rule.nameKo().length() + ".");
    }

    private void conditions(SegmentRule rule, String path, MonetaryBasis basis, boolean last, Complaints complaints) {
        RecencyCondition recency = rule.recency();
        FrequencyCondition frequency = rule.frequency();
        MonetaryCondition monetary = rule.monetary();
        complaints.unless(
                last || recency != null || frequency != null || monetary != null,
                path,
                in(rule) + "it holds for everybody, so that no segment behind it ever would. Give it a condition or "
                        + "put it last.");
        if (recency != null) {
            recency(rule, recency, path + ".recency", complaints);
        }
        if (frequency != null) {
            complaints.unless(
                    frequency.orders12() != null || frequency.ordersBefore() != null,
                    path + ".frequency",
                    in(rule) + "the frequency is empty. Give orders12 or ordersBefore, or leave it out.");
            range(rule, frequency.orders12(), path + ".frequency.orders12", complaints);
            range(rule, frequency.ordersBefore(), path + ".frequency.ordersBefore", complaints);
        }
        if (monetary != null) {
            complaints.unless(
                    monetary.bounds().findAny().isPresent(),
                    path + ".monetary",
                    in(rule) + "the monetary condition is empty. Give atLeast or atMost, or leave it out.");
            bound(rule, monetary.atLeast(), basis, path + ".monetary.atLeast", complaints);
            bound(rule, monetary.atMost(), basis, path + ".monetary.atMost", complaints);
        }
    }

    private static void recency(SegmentRule rule, RecencyCondition recency, String path, Complaints complaints) {
        Integer within = recency.withinMonths();
        Integer ago = recency.monthsAgo();
        complaints.unless(
                within != null || ago != null,
                path,
                in(rule) + "the recency is empty. Give withinMonths or monthsAgo, or leave it out.");
        months(rule, within, path + ".withinMonths", complaints);
        months(rule, ago, path + ".monthsAgo", complaints);
        complaints.unless(
                within == null || ago == null || ago < within,
                path,
                in(rule) + "nobody ordered last within " + within + " and " + ago
                        + " or more months ago. monthsAgo must be smaller than withinMonths.");
    }

    private static void months(SegmentRule rule, @Nullable Integer months, String path, Complaints complaints) {
        complaints.unless(
                months == null || (months >= 1 && months <= MOST_MONTHS),
                path,
                in(rule) + months + " months is out of range. Give 1 to " + MOST_MONTHS + ".");
    }

    private static void range(SegmentRule rule, @Nullable CountRange range, String path, Complaints complaints) {
        if (range == null) {
            return;
        }
        Integer least = range.atLeast();
        Integer most = range.atMost();
        boolean sane = (least == null || least >= 0) && (most == null || most >= 0);
        boolean ordered = least == null || most == null || least <= most;
        complaints.unless(
                sane && ordered && (least != null || most != null),
                path,
                in(rule) + "no number of orders is at least " + least + " and at most " + most
                        + ". Give one or both, from 0, the smaller one first.");
    }

    private void bound(
            SegmentRule rule, @Nullable MonetaryBound bound, MonetaryBasis basis, String path, Complaints complaints) {
        if (bound == null) {
            return;
        }
        Decimal percent = bound.percent();
        Money amount = bound.amount();
        boolean decides = (percent != null && basis.readsPercentile()) || (amount != null && basis.readsAmount());
        complaints.unless(
                decides,
                path,
                in(rule) + "the basis " + basis + " reads nothing of this bound. Give "
                        + (basis == MonetaryBasis.ABSOLUTE ? "amount." : "percent."));
        complaints.unless(
                percent == null || isPercent(percent.value()),
                path + ".percent",
                in(rule) + percent + " % is out of range. Give more than 0, up to 100, with up to two decimals.");
        complaints.unless(
                amount == null || fits(amount),
                path + ".amount",
                in(rule) + (amount == null ? "" : amount.amount()) + " is no amount of " + units.currency()
                        + ". Give 0 or more with up to " + units.digits() + " decimals.");
    }

    private static boolean isPercent(BigDecimal percent) {
        return percent.signum() > 0
                && percent.compareTo(BigDecimal.valueOf(100)) <= 0
                && percent.stripTrailingZeros().scale() <= 2;
    }

    private boolean fits(Money amount) {
        try {
            return units.units(amount.amount().value()) >= 0;
        } catch (ArithmeticException tooFine) {
            return false;
        }
    }

    private static String in(SegmentRule rule) {
        return "In segment " + rule.key() + ": ";
    }
}
