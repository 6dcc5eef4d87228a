package io.dangol.audience;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.DangolException;
import io.dangol.shared.MinorUnits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

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
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /**
     * The instant that a caller asks for, now when they name none.
     *
     * @throws DangolException with BAD_USER_INPUT for one so far away that no calendar is sure of it
     */
    static Instant instant(@Nullable OffsetDateTime asked, String field, Instant now) {
        if (asked != null && (asked.getYear() < FIRST_YEAR || asked.getYear() > LAST_YEAR)) {
            throw DangolException.badInput(field + " is out of range. Give a time between the years " + FIRST_YEAR
                    + " and " + LAST_YEAR + ".");
        }
        return asked == null ? now : asked.toInstant();
    }

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
