package io.dangol.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Calendar days of the brand's business zone.
 *
 * <p>An evaluation has one {@code asOf} instant and sees only what happened strictly before it. "Within n months" of it
 * means on or after the start of the same day n calendar months earlier, clamped to that month's end. The SQL functions
 * {@code months_before}, {@code day_start}, {@code local_day} and {@code month_window_left} say the same and are tested beside this class.
 */
@ApplicationScoped
public class BusinessCalendar {
    private final ZoneId zone;

    public BusinessCalendar(Brand brand) {
        this.zone = brand.zone();
    }

    public ZoneId zone() {
        return zone;
    }

    /** The calendar day in which the instant lies. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The first instant of the day. Where a zone skips midnight, the first instant that exists. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first instant that counts as "within {@code months} months" of {@code asOf}. */
    public Instant monthsBefore(Instant asOf, int months) {
        return startOf(dayOf(asOf).minusMonths(months));
    }

    /** The first instant that counts as "within {@code days} days" of {@code asOf}. */
    public Instant daysBefore(Instant asOf, int days) {
        return startOf(dayOf(asOf).minusDays(days));
    }

    /** The first day on which something of the day {@code day} is no longer "within {@code months} months". */
    public static LocalDate leaves(LocalDate day, int months) {
        LocalDate next = day.plusDays(1);
        LocalDate candidate = next.plusMonths(months);
        return candidate.minusMonths(months).isBefore(next) ? candidate.plusDays(1) : candidate;
    }

    /** The instant with the offset that the zone has then, as the API shows times. */
    public OffsetDateTime local(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    /** The database's instant as the API shows it, null where there is none. */
    public @Nullable OffsetDateTime local(@Nullable OffsetDateTime time) {
        return time == null ? null : local(time.toInstant());
    }
}
