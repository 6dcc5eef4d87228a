package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of one evaluation: where its windows begin, and for every day on which an order in a window may lie, the
 * day on which that order leaves it. The database looks these up, so that calendar arithmetic stays in
 * {@link BusinessCalendar}.
 */
final class ScoringWindow {
    static final int YEAR = 12;

    private final BusinessCalendar calendar;
    private final Instant asOf;
    private final LocalDate day;
    private final OffsetDateTime[] starts;
    private final @Nullable LocalDate[] recencyLeaves;
    private final @Nullable LocalDate[] yearLeaves;

    ScoringWindow(BusinessCalendar calendar, Instant asOf, List<Integer> recencyMonths) {
        this.calendar = calendar;
        this.asOf = asOf;
        this.day = calendar.dayOf(asOf);
        int longest = Math.max(YEAR, recencyMonths.isEmpty() ? 0 : recencyMonths.get(recencyMonths.size() - 1));
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate each = day.minusMonths(longest); !each.isAfter(day); each = each.plusDays(1)) {
            days.add(each);
        }
        this.starts = days.stream().map(each -> utc(calendar.startOf(each))).toArray(OffsetDateTime[]::new);
        this.recencyLeaves =
                days.stream().map(each -> nextLeave(each, recencyMonths)).toArray(LocalDate[]::new);
        this.yearLeaves =
                days.stream().map(each -> nextLeave(each, List.of(YEAR))).toArray(LocalDate[]::new);
    }

    /** When an order of the day next leaves a window of those that it is still in; null when it is in none. */
    private @Nullable LocalDate nextLeave(LocalDate ordered, List<Integer> ascendingMonths) {
        for (int months : ascendingMonths) {
            if (!ordered.isBefore(day.minusMonths(months))) {
                return BusinessCalendar.leaves(ordered, months);
            }
        }
        return null;
    }

    Instant asOf() {
        return asOf;
    }

    LocalDate day() {
        return day;
    }

    boolean isOnDayOf(Instant other) {
        return calendar.dayOf(other).equals(day);
    }

    OffsetDateTime asOfUtc() {
        return utc(asOf);
    }

    OffsetDateTime monthsBefore(int months) {
        return utc(calendar.monthsBefore(asOf, months));
    }

    OffsetDateTime yearStart() {
        return monthsBefore(YEAR);
    }

    String zone() {
        return calendar.zone().getId();
    }

    /** The expression of the next day on which the calendar alone may change the figures in the row. */
    String nextChange(Statement statement, String row) {
        String days = statement.parameter("timestamptz[]", starts);
        return "least((%s)[width_bucket(%s.last_order_at, %s)], (%s)[width_bucket(%s.window_first_at, %s)], "
                        .formatted(
                                statement.parameter("date[]", recencyLeaves),
                                row,
                                days,
                                statement.parameter("date[]", yearLeaves),
                                row,
                                days)
                + "local_day(%s.upcoming_at, %s))".formatted(row, statement.parameter("text", zone()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
