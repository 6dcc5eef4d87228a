package io.dangol.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * When a person shops: at their own pace, more in season, with interest that wanes and sometimes returns. The days are
 * those of the timeline; what lies before its first is lived through but not recorded.
 */
record Shopping(Timeline timeline) {
    /** The average appetite of a day, so that a pace in orders a year comes out as said. */
    private static final double AVERAGE_APPETITE = .44;

    private static final double RETURNING = .35;
    private static final int ABSENCE = 160;

    /** The days of the person's orders, in order. Two may fall on one day. */
    List<Integer> days(Person person, Dice dice) {
        List<Integer> days = new ArrayList<>();
        if (!person.buyer()) {
            return days;
        }
        double day = person.joined() + (dice.chance(.6) ? 0 : dice.exponential(18));
        while (day < timeline.days()) {
            if (day >= 0) {
                days.add((int) day);
            }
            if (!dice.chance(person.waning())) {
                day = next(day, person.pace(), dice);
            } else if (dice.chance(RETURNING)) {
                day = next(day + ABSENCE + dice.exponential(100), 6, dice);
            } else {
                break;
            }
        }
        return days;
    }

    /** Days on which the person looks around without buying, from {@code first} on. */
    List<Integer> browsing(Person person, int first, Dice dice) {
        List<Integer> days = new ArrayList<>();
        double pace = .8 + (person.buyer() ? person.pace() * .6 : 1.2);
        double day = next(Math.max(first, person.joined()), pace, dice);
        while (day < timeline.days()) {
            days.add((int) day);
            day = next(day, pace, dice);
        }
        return days;
    }

    private double next(double day, double pace, Dice dice) {
        double next = day;
        do {
            next += dice.exponential(365 * AVERAGE_APPETITE / pace);
        } while (next < timeline.days() && !dice.chance(timeline.appetite((int) Math.floor(next))));
        return next;
    }
}
