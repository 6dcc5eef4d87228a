package io.dangol.audience;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * When and where a condition is asked.
 *
 * @param asOf nothing at or after it is seen
 * @param results as of when the results in force are, where a condition asks for them
 * @param extensions writes the conditions that later rooms know about
 */
public record Asking(
        Instant asOf,
        BusinessCalendar calendar,
        MinorUnits units,
        ConditionExtensions extensions,
        ResultsInForce results) {
    public String zone() {
        return calendar.zone().getId();
    }

    /** The day in which the as-of instant lies. */
    public LocalDate today() {
        return calendar.dayOf(asOf);
    }

    /** The as-of instant as a parameter. */
    public OffsetDateTime now() {
        return utc(asOf);
    }

    /** The first instant of the day as a parameter. */
    public OffsetDateTime start(LocalDate day) {
        return utc(calendar.startOf(day));
    }

    /** The first instant of the day so many days before today. */
    public OffsetDateTime startDaysAgo(int days) {
        return start(today().minusDays(days));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
