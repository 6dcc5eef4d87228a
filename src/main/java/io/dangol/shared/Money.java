package io.dangol.shared;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An exact amount in the brand's currency. */
@Description("An exact amount of money in the brand's currency.")
public record Money(
        @NonNull @Description("The amount as a decimal, never rounded to a binary fraction.")
        Decimal amount,

        @NonNull @Description("ISO 4217 code of the currency, for example KRW.")
        String currency) {

    public static Money of(BigDecimal amount, String currency) {
        return new Money(new Decimal(amount.toPlainString()), currency);
    }
}
