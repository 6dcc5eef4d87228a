package io.dangol.campaign;

import java.time.DayOfWeek;
import org.eclipse.microprofile.graphql.Description;

/** A day of the week. Stored by name. */
@Description("A day of the week (요일).")
public enum Weekday {
    @Description("월요일.")
    MONDAY,
    @Description("화요일.")
    TUESDAY,
    @Description("수요일.")
    WEDNESDAY,
    @Description("목요일.")
    THURSDAY,
    @Description("금요일.")
    FRIDAY,
    @Description("토요일.")
    SATURDAY,
    @Description("일요일.")
    SUNDAY;

    DayOfWeek day() {
        return DayOfWeek.valueOf(name());
    }
}
