package io.dangol.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Turns amounts into the whole minor units that the database holds and back. KRW has no minor unit, so there one unit
 * is one won; for GBP it is a penny.
 */
@ApplicationScoped
public class MinorUnits {
    private final String code;
    private final int digits;

    public MinorUnits(Brand brand) {
        this.code = brand.currency().getCurrencyCode();
        this.digits = brand.currency().getDefaultFractionDigits();
    }

    public String currency() {
        return code;
    }

    /** The number of decimals that an amount may have. */
    public int digits() {
        return digits;
    }

    public Money money(long units) {
        return Money.of(BigDecimal.valueOf(units, digits), code);
    }

    /** {@code units / count}, rounded half up to the minor unit: for reading, never for comparing. */
    public Money average(long units, long count) {
        return Money.of(
                BigDecimal.valueOf(units, digits).divide(BigDecimal.valueOf(count), digits, RoundingMode.HALF_UP),
                code);
    }

    /**
     * @throws ArithmeticException if the amount is finer than the currency's minor unit or does not fit 64 bits
     */
    public long units(BigDecimal amount) {
        return amount.movePointRight(digits).longValueExact();
    }
}
