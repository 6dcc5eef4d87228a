package io.dangol.audience;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A stretch of calendar days up to the as-of instant. */
@Input("TimeWindow")
@Description(
        "A stretch of time. Of lastDays, lastMonths and from at most one is given; without any it reaches back to the first fact.")
public record TimeWindow(
        @Nullable @Description("Within so many calendar days: on or after the day so many days ago.")
        Integer lastDays,

        @Nullable @Description(
                "Within so many calendar months: on or after the same day so many months ago, or that month's last.")
        Integer lastMonths,

        @Nullable @Description("On or after this day.") LocalDate from,

        @Nullable @Description("On or before this day; null for up to now.")
        LocalDate to) {
    /** The whole past. */
    static final TimeWindow ALWAYS = new TimeWindow(null, null, null, null);

    void check(Checks at) {
        long starts =
                Stream.of(lastDays, lastMonths, from).filter(Objects::nonNull).count();
        at.require(starts <= 1, null, "Give one of lastDays, lastMonths and from, not several.")
                .days("lastDays", lastDays)
                .between("lastMonths", lastMonths, 0, MOST_MONTHS)
                .require(day(from), "from", from + " is out of range. Give a day between 1900 and 2200.")
                .require(day(to), "to", to + " is out of range. Give a day between 1900 and 2200.")
                .require(
                        from == null || to == null || !from.isAfter(to),
                        "from",
                        "from " + from + " lies behind to " + to + ". Swap them.");
    }

    private static boolean day(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() <= 2200);
    }

    /** Narrows the rows to those whose instant lies in it, before the as-of instant. */
    Facts where(Facts facts, String instant, Asking asking) {
        facts.where(instant + " < ?::timestamptz", asking.now());
        LocalDate first = first(asking.today());
        if (first != null) {
            facts.where(instant + " >= ?::timestamptz", asking.start(first));
        }
        return to == null ? facts : facts.where(instant + " < ?::timestamptz", asking.start(to.plusDays(1)));
    }

    /** The first day of the window; null for all. */
    @Nullable LocalDate first(LocalDate today) {
        if (lastDays != null) {
            return today.minusDays(lastDays);
        }
        return lastMonths == null ? from : today.minusMonths(lastMonths);
    }

    private static final int MOST_MONTHS = 1_200;
}
