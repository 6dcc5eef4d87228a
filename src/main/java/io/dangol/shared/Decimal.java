package io.dangol.shared;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;

/** A decimal number that travels as a string, so that no client rounds it. */
@CustomScalar("Decimal")
@Description("An exact decimal number written as a string, for example \"1034000\" or \"12.50\".")
public class Decimal implements CustomStringScalar {
    private final BigDecimal value;

    /** @throws IllegalArgumentException if the text is no decimal number */
    public Decimal(String text) {
        try {
            this.value = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a decimal number. Write digits with an optional point, such as \"12.50\".",
                    e);
        }
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
