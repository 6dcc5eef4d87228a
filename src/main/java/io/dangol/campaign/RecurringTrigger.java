package io.dangol.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Days of the calendar, each at one local time. One of the three ways to name the days is given. */
@Input("RecurringTriggerInput")
@Description("Days of the calendar in the brand's zone, each at one local time. Exactly one of everyDays, weekdays and"
        + " dayOfMonth is given.")
public record RecurringTrigger(
        @Nullable @Description("Every so many days from the campaign's first day on, 1 to 365; 1 for every day.")
        Integer everyDays,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("On these days of every week.")
        List<@NonNull Weekday> weekdays,

        @Nullable @Description("On this day of every month, 1 to 31; on the last one in months that are shorter.")
        Integer dayOfMonth,

        @NonNull @Description("The local time. One that the zone skips moves on by as much; one that it repeats is the first.")
        LocalTime at) {
    public RecurringTrigger {
        weekdays =
                weekdays == null ? null : weekdays.stream().distinct().sorted().toList();
    }

    /** Whether there is an occasion on the day. */
    boolean fallsOn(LocalDate day, LocalDate firstDay) {
        if (everyDays != null) {
            return !day.isBefore(firstDay) && ChronoUnit.DAYS.between(firstDay, day) % everyDays == 0;
        }
        if (weekdays != null) {
            return weekdays.stream().anyMatch(weekday -> weekday.day() == day.getDayOfWeek());
        }
        return dayOfMonth != null && day.getDayOfMonth() == Math.min(dayOfMonth, day.lengthOfMonth());
    }

    String words() {
        return days() + " at " + at + ".";
    }

    private String days() {
        if (everyDays != null) {
            return everyDays == 1 ? "Every day" : "Every " + everyDays + " days";
        }
        return weekdays != null
                ? "Every " + weekdays.stream().map(Enum::name).collect(Collectors.joining(", "))
                : "Every month on day " + dayOfMonth;
    }
}
