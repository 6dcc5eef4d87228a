package io.dangol.insight;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought so far.
 *
 * @param days days of purchase, at least one
 * @param lastAt when the last order was placed
 * @param paidDays those on which something was paid
 * @param paid what was paid on them, in minor units
 * @param rhythm median of days between purchases; null without a second purchase
 */
record Buyer(
        long customerKey,
        int days,
        LocalDate firstOn,
        LocalDate lastOn,
        OffsetDateTime lastAt,
        int paidDays,
        long paid,
        @Nullable Double rhythm) {
    private static final double DAYS_OF_WEEK = 7;

    static Buyer of(Row row) {
        return new Buyer(
                row.getLong("customer_id"),
                row.getInteger("days"),
                row.getLocalDate("first_on"),
                row.getLocalDate("last_on"),
                row.getOffsetDateTime("last_at"),
                row.getInteger("paid_days"),
                row.getLong("paid"),
                row.getDouble("rhythm"));
    }

    PurchaseHistory history(LocalDate asOf) {
        return history(days, firstOn, lastOn, asOf);
    }

    static PurchaseHistory history(int days, LocalDate firstOn, LocalDate lastOn, LocalDate asOf) {
        return new PurchaseHistory(days - 1, weeks(firstOn, lastOn), weeks(firstOn, asOf));
    }

    static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_OF_WEEK;
    }
}
