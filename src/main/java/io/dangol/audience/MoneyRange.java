package io.dangol.audience;

import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A range of amounts. */
@Input("MoneyRange")
@Description("A range of amounts in the brand's currency, both ends included. At least one end is given.")
public record MoneyRange(
        @Nullable @Description("The smallest amount that fits.")
        Decimal atLeast,

        @Nullable @Description("The largest amount that fits.")
        Decimal atMost) {
    void check(Checks at) {
        at.require(atLeast != null || atMost != null, null, "Give atLeast, atMost or both.");
        amount(at, "atLeast", atLeast);
        amount(at, "atMost", atMost);
        at.require(
                atLeast == null || atMost == null || atLeast.value().compareTo(atMost.value()) <= 0,
                "atLeast",
                "atLeast " + atLeast + " is above atMost " + atMost + ". Swap them.");
    }

    private static void amount(Checks at, String field, @Nullable Decimal amount) {
        at.require(
                amount == null
                        || (amount.value().abs().compareTo(LARGEST) <= 0
                                && amount.value().scale() <= FINEST),
                field,
                amount + " is no amount. Give up to twelve digits before the point and " + FINEST + " behind it.");
    }

    boolean holds(BigDecimal amount) {
        return (atLeast == null || amount.compareTo(atLeast.value()) >= 0)
                && (atMost == null || amount.compareTo(atMost.value()) <= 0);
    }

    /** Demands the range of an SQL sum in minor units, or of an average of so many without rounding it. */
    Facts having(Facts facts, String sum, String count, MinorUnits units) {
        return facts.havingGiven(sum + " >= ?::numeric * " + count, exact(atLeast, units))
                .havingGiven(sum + " <= ?::numeric * " + count, exact(atMost, units));
    }

    static @Nullable BigDecimal exact(@Nullable Decimal amount, MinorUnits units) {
        return amount == null ? null : amount.value().movePointRight(units.digits());
    }

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);
    private static final int FINEST = 4;
}
