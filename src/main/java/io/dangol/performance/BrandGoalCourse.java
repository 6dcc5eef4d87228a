package io.dangol.performance;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A year's count on its way to a target. The way through a year is taken from the year before, because sales have seasons;
 * where there is none, from the share of days that have passed.
 *
 * @param former last year up to the same day
 * @param formerTotal last year as a whole
 * @param passed the share of the year's days that have passed, 0 to 1
 */
record BrandGoalCourse(
        long observed,
        long former,
        long formerTotal,
        @Nullable Long target,
        double passed) {

    @Nullable Double yearOnYear() {
        return former == 0 ? null : (double) observed / former - 1;
    }

    @Nullable Double targetYearOnYear() {
        return formerTotal == 0 || target == null ? null : (double) target / formerTotal - 1;
    }

    @Nullable Long expected() {
        if (target == null) {
            return null;
        }
        double share = formerTotal == 0 ? passed : (double) former / formerTotal;
        return Math.round(target * share);
    }

    @Nullable Double paceRatio() {
        Long expected = expected();
        return expected == null || expected == 0 ? null : (double) observed / expected;
    }

    BrandGoalPace pace() {
        Long expected = expected();
        if (target == null || expected == null) {
            return BrandGoalPace.UNKNOWN;
        }
        if (observed >= target) {
            return BrandGoalPace.REACHED;
        }
        if (passed >= 1) {
            return BrandGoalPace.MISSED;
        }
        return observed >= expected ? BrandGoalPace.ON_PACE : BrandGoalPace.BEHIND;
    }

    String words(BrandGoalMeasure measure) {
        String counted = measure == BrandGoalMeasure.NEW_CUSTOMERS ? "new" : "active";
        String so = count(observed) + " " + counted + " customers so far"
                + change(yearOnYear(), " on the same day of last year");
        return switch (pace()) {
            case UNKNOWN -> so + ". The goal is a growth over last year, of which no customers are known.";
            case REACHED -> so + ". The goal of " + goal() + " is reached.";
            case MISSED -> so + ". The year is over, and the goal of " + goal() + " was missed.";
            case ON_PACE, BEHIND ->
                so + ". To reach the goal of " + goal() + " there should be "
                        + count(Objects.requireNonNull(expected())) + " by now.";
        };
    }

    private String goal() {
        return count(Objects.requireNonNull(target)) + change(targetYearOnYear(), " on last year");
    }

    private static String change(@Nullable Double change, String on) {
        return change == null ? "" : String.format(Locale.ROOT, " (%+.1f %%%s)", change * 100, on);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
