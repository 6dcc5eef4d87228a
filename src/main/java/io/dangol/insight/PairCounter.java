package io.dangol.insight;

import io.dangol.insight.Baskets.Contents;
import io.dangol.insight.Baskets.Pair;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Counts pairs item by item: all baskets with the item are walked, and every later item in them is counted in one dense
 * array. That is proportional to the pairs that occur, never to the square of the items.
 */
final class PairCounter {
    private final Contents contents;
    private final int periods;
    private final int[] starts;
    private final int[] basketsOf;
    /** By item and period. */
    private final int[] countsByPeriod;

    private final int[] basketsByPeriod;
    private final int[] together;
    private final int[] seen;
    private final boolean[] met;

    PairCounter(Contents contents) {
        this.contents = contents;
        this.periods = contents.periods();
        int items = contents.counts().length;
        this.starts = new int[items + 1];
        for (int item = 0; item < items; item++) {
            starts[item + 1] = starts[item] + contents.counts()[item];
        }
        this.basketsOf = new int[contents.lines()];
        this.countsByPeriod = new int[items * periods];
        this.basketsByPeriod = new int[periods];
        this.together = new int[items * periods];
        this.seen = new int[items];
        this.met = new boolean[items];
        fill();
    }

    private void fill() {
        int[] next = Arrays.copyOf(starts, starts.length);
        int line = 0;
        for (int basket = 0; basket < contents.size(); basket++) {
            int period = contents.periodOf()[basket];
            basketsByPeriod[period]++;
            for (; line < contents.ends()[basket]; line++) {
                int item = contents.items()[line];
                basketsOf[next[item]++] = basket;
                countsByPeriod[item * periods + period]++;
            }
        }
    }

    /** Hands on every pair of the item with a later one that stands together in at least {@code minimum} baskets. */
    void pairsOf(int item, int minimum, Consumer<Pair> consumer) {
        if (contents.counts()[item] < minimum) {
            return;
        }
        int others = countLaterItems(item);
        for (int i = 0; i < others; i++) {
            int other = seen[i];
            Pair pair = pair(item, other);
            if (pair.together() >= minimum) {
                consumer.accept(pair);
            }
            Arrays.fill(together, other * periods, (other + 1) * periods, 0);
            met[other] = false;
        }
    }

    private int countLaterItems(int item) {
        int others = 0;
        for (int i = starts[item]; i < starts[item + 1]; i++) {
            int basket = basketsOf[i];
            int period = contents.periodOf()[basket];
            // Items are sorted within a basket: walking back from its end meets the later ones first.
            for (int line = contents.ends()[basket] - 1; contents.items()[line] > item; line--) {
                int other = contents.items()[line];
                together[other * periods + period]++;
                if (!met[other]) {
                    met[other] = true;
                    seen[others++] = other;
                }
            }
        }
        return others;
    }

    private Pair pair(int item, int other) {
        int sum = 0;
        int stable = 0;
        for (int period = 0; period < periods; period++) {
            long both = together[other * periods + period];
            sum += (int) both;
            long first = countsByPeriod[item * periods + period];
            long second = countsByPeriod[other * periods + period];
            stable += both * basketsByPeriod[period] > first * second ? 1 : 0;
        }
        return new Pair(item, other, sum, contents.counts()[item], contents.counts()[other], contents.size(), stable);
    }
}
