package io.dangol.rfm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Where the 20, 40, 60 and 80 % of the buyers end, by days since the last order, lifetime orders and lifetime value: the
 * cuts of the familiar 5×5×5 view. Without buyers all three are empty.
 *
 * <p>A cut is PostgreSQL's {@code percentile_cont}: of n ascending values counted from 0, the one at (n − 1) × j ÷ 5,
 * between two neighbours in proportion. It has at most one decimal, so it is kept exactly.
 *
 * @param recencyDays in days before the as-of day
 * @param value in minor units
 */
record Quintiles(List<BigDecimal> recencyDays, List<BigDecimal> frequency, List<BigDecimal> value) {
    static final int CUTS = 4;
    private static final int FIFTHS = 5;

    static final Quintiles NONE = new Quintiles(List.of(), List.of(), List.of());

    /** 5 for the most recent: one less for each cut strictly below the days. */
    int recencyScore(long days) {
        return FIFTHS - below(recencyDays, days);
    }

    /** 1 plus the number of cuts strictly below. */
    int frequencyScore(long orders) {
        return 1 + below(frequency, orders);
    }

    /** 1 plus the number of cuts strictly below. */
    int valueScore(long amount) {
        return 1 + below(value, amount);
    }

    private static int below(List<BigDecimal> cuts, long value) {
        return (int) cuts.stream()
                .filter(cut -> cut.compareTo(BigDecimal.valueOf(value)) < 0)
                .count();
    }

    /** The ascending place, from 0, of the value at or just below cut j = 1..4. */
    static long place(long count, int cut) {
        return (count - 1) * cut / FIFTHS;
    }

    /** Whether cut j lies between that place and the next. */
    static boolean between(long count, int cut) {
        return (count - 1) * cut % FIFTHS != 0;
    }

    /** The four cuts of {@code count} ascending values. */
    static List<BigDecimal> cuts(long count, LongFunction<Long> valueAt) {
        List<BigDecimal> cuts = new ArrayList<>();
        for (int cut = 1; count > 0 && cut <= CUTS; cut++) {
            long place = place(count, cut);
            long fifths = (count - 1) * cut % FIFTHS;
            BigDecimal low = BigDecimal.valueOf(valueAt.apply(place));
            BigDecimal high = fifths == 0 ? low : BigDecimal.valueOf(valueAt.apply(place + 1));
            BigDecimal step = high.subtract(low).multiply(BigDecimal.valueOf(2 * fifths));
            cuts.add(low.add(step.movePointLeft(1)));
        }
        return cuts;
    }
}
