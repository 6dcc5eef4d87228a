package io.dangol.shared;

import java.time.LocalDate;

/** A span of days that a client asks history for. */
public final class DaySpan {
    /** Three years of daily runs; more would be an export. */
    private static final int MOST_DAYS = 1100;

    private DaySpan() {}

    /** @throws DangolException with BAD_USER_INPUT if the days are not in order or too far apart */
    public static void require(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw DangolException.badInput(
                    "from " + from + " is not before to " + to + ". Give the earlier date as from.");
        }
        if (from.plusDays(MOST_DAYS).isBefore(to)) {
            throw DangolException.badInput(
                    "from " + from + " to " + to + " is more than " + MOST_DAYS + " days. Ask for a shorter time.");
        }
    }
}
