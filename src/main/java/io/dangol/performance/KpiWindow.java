package io.dangol.performance;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.KpiTarget;
import io.dangol.shared.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The time over which a promise is measured, as far as it has passed.
 *
 * @param previousFrom where the period of equal length before it begins
 * @param from when the audience was fixed
 * @param to the evaluation's instant, or the window's end once that has passed; exclusive
 * @param end the window's end; exclusive
 */
record KpiWindow(Instant previousFrom, Instant from, Instant to, Instant end) {
    /** A month is a twelfth of 365.25 days. */
    private static final double DAYS_OF_A_MONTH = 30.4375;

    /** The window of a launched campaign, over its whole period or the target's days; null if it has not begun. */
    static @Nullable KpiWindow of(
            Campaign campaign, @Nullable KpiTarget target, Instant asOf, BusinessCalendar calendar) {
        Instant from = Objects.requireNonNull(campaign.audienceAsOf()).toInstant();
        Instant end = calendar.startOf(campaign.endsOn().plusDays(1));
        if (target != null && target.windowDays() != null) {
            end = earlier(end, calendar.startOf(calendar.dayOf(from).plusDays(target.windowDays())));
        }
        if (campaign.endedAt() != null) {
            end = earlier(end, campaign.endedAt().toInstant());
        }
        Instant to = earlier(end, asOf);
        return from.isBefore(to) ? new KpiWindow(before(from, to, calendar), from, to, end) : null;
    }

    boolean over() {
        return !to.isBefore(end);
    }

    /** Whether at least half of it has passed. */
    boolean halfOver() {
        return Duration.between(from, to).multipliedBy(2).compareTo(Duration.between(from, end)) >= 0;
    }

    double months() {
        return Duration.between(from, to).toMillis()
                / (DAYS_OF_A_MONTH * Duration.ofDays(1).toMillis());
    }

    long days() {
        return Math.round(Duration.between(from, to).toMinutes() / (24 * 60.0));
    }

    /** Counted in local time, so that a day of 23 or 25 hours is a day. */
    private static Instant before(Instant from, Instant to, BusinessCalendar calendar) {
        LocalDateTime start = calendar.local(from).toLocalDateTime();
        Duration length = Duration.between(start, calendar.local(to).toLocalDateTime());
        return start.minus(length).atZone(calendar.zone()).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
