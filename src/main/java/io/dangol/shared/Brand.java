package io.dangol.shared;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;
import java.util.Currency;

/** The brand that this installation serves: one name, one business time zone, one currency. */
@ConfigMapping(prefix = "dangol.brand")
public interface Brand {
    /** The name that people read. */
    String name();

    /** The zone whose calendar days decide "today", "within 3 months" and "D+30". */
    ZoneId zone();

    /** The ISO 4217 currency of every amount. */
    Currency currency();
}
