package io.dangol.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one buyer is expected to do, as a row. Amounts in minor units.
 *
 * @param aliveProbability null where the model knows nobody who leaves
 * @param rhythmDays days between purchases; null without a second purchase, as are the dates
 */
record Outlook(
        Buyer buyer,
        double expectedOrders,
        @Nullable Double aliveProbability,
        long expectedSpend,
        long lifetimeValue,
        @Nullable Double rhythmDays,
        @Nullable LocalDate nextOrderOn,
        @Nullable LocalDate cautionOn,
        @Nullable LocalDate imminentOn) {}
