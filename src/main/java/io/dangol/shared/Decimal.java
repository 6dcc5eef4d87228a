package io.dangol.shared;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;

/** A decimal number that travels as a string, so that no client rounds it. */
@CustomScalar("Decimal")
@Description("An exact decimal number written as a string, for example \"1034000\" or \"12.50\".")
public class Decimal implements CustomStringScalar {
    /** Beyond it nothing is an amount or a rate, and a short text such as 1e999999999 would need gigabytes to write out. */
    private static final int MOST_DIGITS = 100;

    private final BigDecimal value;

    /** @throws IllegalArgumentException if the text is no decimal number, or one of more than 100 digits */
    public Decimal(String text) {
        if (text.length() > 2 * MOST_DIGITS) {
            throw tooLong();
        }
        try {
            this.value = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a decimal number. Write digits with an optional point, such as \"12.50\".",
                    e);
        }
        if (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
            throw tooLong();
        }
    }

    private static IllegalArgumentException tooLong() {
        return new IllegalArgumentException("A decimal number has up to " + MOST_DIGITS + " digits. Round it.");
    }

    public BigDecimal value() {
        return value;
    }

    @Override
    public String stringValueForSerialization() {
        return value.toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal decimal && decimal.value.compareTo(value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
