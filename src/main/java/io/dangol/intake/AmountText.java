package io.dangol.intake;

import io.dangol.shared.MinorUnits;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Amounts as files write them: 12000, 12,000, ₩12,000, 12,000원, 12.50, (3,000), 1.2E+5. */
final class AmountText {
    /** Above any real amount, and low enough that the sum of nine thousand of them still fits 64 bits. */
    static final long LARGEST = 1_000_000_000_000_000L;

    private static final Map<String, Set<String>> SIGNS = Map.of(
            "KRW",
            Set.of("₩", "￦", "원"),
            "USD",
            Set.of("$"),
            "EUR",
            Set.of("€"),
            "GBP",
            Set.of("£"),
            "JPY",
            Set.of("¥", "￥", "円"));

    private final MinorUnits minorUnits;
    private final Set<String> signs;

    AmountText(MinorUnits minorUnits) {
        this.minorUnits = minorUnits;
        this.signs = SIGNS.getOrDefault(minorUnits.currency(), Set.of());
    }

    /** @throws Unreadable if the text is no amount of the brand's currency, is too fine for it or too large */
    long units(String text, @Nullable BigDecimal factor) throws Unreadable {
        BigDecimal amount = decimal(text);
        if (factor != null) {
            amount = amount.multiply(factor);
        }
        if (amount.precision() - (long) amount.scale() > 18) {
            throw tooLarge();
        }
        try {
            long units = minorUnits.units(amount.setScale(Math.max(minorUnits.digits(), -amount.scale())));
            if (Math.abs(units) > LARGEST) {
                throw tooLarge();
            }
            return units;
        } catch (ArithmeticException e) {
            throw new Unreadable(
                    "is finer than the smallest unit of " + minorUnits.currency(),
                    "Round it to " + minorUnits.digits() + " decimals, or give the mapping a factor.");
        }
    }

    private BigDecimal decimal(String text) throws Unreadable {
        String digits = text;
        boolean negative = digits.startsWith("(") && digits.endsWith(")");
        if (negative) {
            digits = digits.substring(1, digits.length() - 1);
        }
        try {
            BigDecimal amount = new BigDecimal(bare(digits));
            return negative ? amount.negate() : amount;
        } catch (NumberFormatException e) {
            throw new Unreadable(
                    "is not an amount in " + minorUnits.currency(),
                    "Write digits with an optional decimal point, such as 12000.");
        }
    }

    private String bare(String text) {
        String bare = text;
        for (String sign : signs) {
            bare = bare.replace(sign, "");
        }
        bare = bare.replace(minorUnits.currency(), "").strip();
        return bare.indexOf(',') < 0 ? bare : withoutGrouping(bare);
    }

    /** Commas are taken for grouping only where they group thousands: 1,5 is a decimal comma or a slip, so it is refused. */
    private static String withoutGrouping(String text) {
        return text.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? text.replace(",", "") : text;
    }

    private static Unreadable tooLarge() {
        return new Unreadable(
                "is larger than any amount kept here", "Check the amount and its unit; at most 10^15 minor units.");
    }

    /** The text is no amount. Carries what to tell, and no stack, since a file may hold millions of these. */
    static final class Unreadable extends Exception {
        private final String remedy;

        Unreadable(String reason, String remedy) {
            super(reason, null, false, false);
            this.remedy = remedy;
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        String remedy() {
            return remedy;
        }
    }
}
