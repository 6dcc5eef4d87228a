package io.dangol.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Three years that end yesterday. Days are counted from the first; what the brand sells follows the real calendar of
 * those days: Korean shopping seasons, weekends, paydays, and the drop on the first Friday of each month.
 */
final class Timeline {
    static final int YEARS = 3;
    /** How long before the first day the earliest customers may have come. */
    static final int BEFORE = 540;

    /** The share of a busiest day's shoppers that come in each month, January first. */
    private static final double[] MONTHS = {.95, .86, 1.04, 1, 1.08, .98, .9, .92, 1.06, 1.04, 1.26, 1.2};

    private static final double BUSIEST = 1.26 * 1.15 * 1.15 * 1.4;
    /** Where a day's shoppers stand on the clock, hour by hour. */
    private static final double[] HOURS = {
        4, 2, 1, .5, .3, .3, .6, 1.2, 2, 2.6, 3.4, 4, 5, 4.6, 4, 4, 4.2, 4.6, 5, 5.6, 7, 8.6, 9, 7
    };

    private final LocalDate today;
    private final ZoneId zone;
    private final LocalDate first;
    private final int days;
    private final double[] appetites;
    private final Instant[] starts;

    /** @param today the first day without facts */
    Timeline(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
        this.first = today.minusYears(YEARS);
        this.days = (int) (today.toEpochDay() - first.toEpochDay());
        this.appetites = new double[BEFORE + days + 1];
        this.starts = new Instant[BEFORE + days + 1];
        for (int i = 0; i < starts.length; i++) {
            LocalDate day = first.plusDays(i - BEFORE);
            appetites[i] = weight(day) / BUSIEST;
            starts[i] = day.atStartOfDay(zone).toInstant();
        }
    }

    LocalDate today() {
        return today;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate first() {
        return first;
    }

    int days() {
        return days;
    }

    /** The chance that somebody about to shop on this day does so, against the busiest day. */
    double appetite(int day) {
        return appetites[BEFORE + day];
    }

    /** A moment of the day when people shop. */
    Instant moment(int day, Dice dice) {
        return start(day).plusSeconds(dice.weighted(HOURS) * 3600L + dice.below(3600));
    }

    /** The start of a day in the brand's zone. */
    Instant start(int day) {
        return starts[BEFORE + day];
    }

    /** The first instant without facts. */
    Instant end() {
        return start(days);
    }

    private static double weight(LocalDate day) {
        double weight = MONTHS[day.getMonthValue() - 1];
        weight *= switch (day.getDayOfWeek()) {
            case FRIDAY, SATURDAY, SUNDAY -> 1.15;
            case MONDAY -> .92;
            default -> 1;
        };
        weight *= day.getDayOfMonth() == 25 ? 1.15 : 1;
        boolean drop = day.getDayOfWeek() == DayOfWeek.FRIDAY && day.getDayOfMonth() <= 7;
        return drop ? weight * 1.4 : weight;
    }
}
