package io.dangol.audience;

import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.StorableText;
import io.dangol.shared.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a ladder is one: tiers that climb. */
final class TierLadderChecks {
    private static final int MOST_MONTHS = 120;
    private static final int MOST_STEPS = 20;
    private static final int LONGEST_TIER = 64;
    private static final int MOST_ORDERS = 10_000;
    private static final long LARGEST = 1_000_000_000_000_000L;

    private TierLadderChecks() {}

    static List<UserError> check(TierLadderUpdateInput input, MinorUnits units) {
        List<TierStepInput> steps = input.steps();
        Checks at = new Checks("input")
                .between("months", input.months(), 1, MOST_MONTHS)
                .require(
                        !steps.isEmpty() && steps.size() <= MOST_STEPS,
                        "steps",
                        steps.size() + " tiers are given. Give 1 to " + MOST_STEPS + ".");
        for (int i = 0; i < Math.min(steps.size(), MOST_STEPS); i++) {
            Checks step = at.at("steps." + i);
            check(step, steps.get(i), units);
            if (i > 0 && at.errors().isEmpty()) {
                climbs(step, steps.subList(0, i), steps.get(i), units);
            }
        }
        return at.errors();
    }

    private static void check(Checks at, TierStepInput step, MinorUnits units) {
        String tier = step.tier();
        at.require(
                        Checks.isText(tier, LONGEST_TIER),
                        "tier",
                        "The name is blank, longer than " + LONGEST_TIER + " characters or holds "
                                + StorableText.OTHERWISE + ".")
                .between("orders", step.orders(), 0, MOST_ORDERS)
                .require(
                        isAmount(step.amount(), units),
                        "amount",
                        step.amount() + " is no amount of " + units.currency() + ". Give 0 or more with up to "
                                + units.digits() + " digits behind the point.");
    }

    private static boolean isAmount(@Nullable Decimal amount, MinorUnits units) {
        if (amount == null) {
            return true;
        }
        var exact = amount.value().movePointRight(units.digits()).stripTrailingZeros();
        return exact.signum() >= 0 && exact.scale() <= 0 && exact.compareTo(java.math.BigDecimal.valueOf(LARGEST)) <= 0;
    }

    private static void climbs(Checks at, List<TierStepInput> below, TierStepInput step, MinorUnits units) {
        TierStepInput last = below.get(below.size() - 1);
        long more = units(step, units) - units(last, units);
        at.require(
                        below.stream().noneMatch(each -> each.tier().equals(step.tier())),
                        "tier",
                        "\"" + step.tier() + "\" is given twice. Name each tier once.")
                .require(
                        step.orders() >= last.orders() && more >= 0 && (step.orders() > last.orders() || more > 0),
                        null,
                        "\"" + step.tier() + "\" does not demand more than \"" + last.tier()
                                + "\". Order the tiers from the lowest up; neither figure may fall.");
    }

    static long units(TierStepInput step, MinorUnits units) {
        return step.amount() == null ? 0 : units.units(step.amount().value());
    }
}
