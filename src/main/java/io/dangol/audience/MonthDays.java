package io.dangol.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days of the year as numbers, month × 100 + day, as the SQL function {@code month_day} writes them. */
final class MonthDays {
    private static final int LEAP_DAY = 229;
    private static final int DAY_BEFORE = 228;
    private static final int HUNDRED = 100;

    private MonthDays() {}

    /** Today and the days after it; 29 February falls on 28 February in years without one. */
    static Integer[] from(LocalDate today, int days) {
        List<Integer> numbers = new ArrayList<>();
        for (int ahead = 0; ahead <= days; ahead++) {
            LocalDate day = today.plusDays(ahead);
            int number = day.getMonthValue() * HUNDRED + day.getDayOfMonth();
            numbers.add(number);
            if (number == DAY_BEFORE && !day.isLeapYear()) {
                numbers.add(LEAP_DAY);
            }
        }
        return numbers.toArray(Integer[]::new);
    }
}
