package io.dangol.insight;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Baskets of items and the pairs of items that occur together. Items are numbered from 0; the baskets are held in two
 * flat arrays, so that tens of millions of order lines fit in memory.
 *
 * <p>Pairs are counted item by item: all baskets with the item are walked, and every later item in them is counted in
 * one dense array. That is proportional to the pairs that occur, never to the square of the items.
 */
final class Baskets {
    private int[] items = new int[1 << 12];
    private int[] ends = new int[1 << 10];
    private int lines;
    private int size;
    private int mostItem = -1;

    /** Adds a basket. An item that stands in it several times counts once. */
    void add(int... basket) {
        int[] distinct = Arrays.stream(basket).sorted().distinct().toArray();
        if (distinct.length == 0) {
            return;
        }
        items = grown(items, lines + distinct.length);
        System.arraycopy(distinct, 0, items, lines, distinct.length);
        lines += distinct.length;
        ends = grown(ends, size + 1);
        ends[size++] = lines;
        mostItem = Math.max(mostItem, distinct[distinct.length - 1]);
    }

    /** How many baskets there are. */
    int size() {
        return size;
    }

    /** In how many baskets each item stands. */
    int[] counts() {
        int[] counts = new int[mostItem + 1];
        for (int line = 0; line < lines; line++) {
            counts[items[line]]++;
        }
        return counts;
    }

    /** Hands on every pair that stands together in at least {@code minimum} baskets. */
    void pairs(int minimum, Consumer<Pair> consumer) {
        int[] counts = counts();
        int[] starts = new int[counts.length + 1];
        for (int item = 0; item < counts.length; item++) {
            starts[item + 1] = starts[item] + counts[item];
        }
        int[] basketsOf = basketsByItem(starts);
        int[] together = new int[counts.length];
        int[] seen = new int[counts.length];
        for (int item = 0; item < counts.length; item++) {
            if (counts[item] < minimum) {
                continue;
            }
            int met = countLaterItems(item, basketsOf, starts, together, seen);
            for (int i = 0; i < met; i++) {
                int other = seen[i];
                if (together[other] >= minimum) {
                    consumer.accept(new Pair(item, other, together[other], counts[item], counts[other], size));
                }
                together[other] = 0;
            }
        }
    }

    private int countLaterItems(int item, int[] basketsOf, int[] starts, int[] together, int[] seen) {
        int met = 0;
        for (int i = starts[item]; i < starts[item + 1]; i++) {
            int basket = basketsOf[i];
            // Items are sorted within a basket: walking back from its end meets the later ones first.
            for (int line = ends[basket] - 1; items[line] > item; line--) {
                if (together[items[line]]++ == 0) {
                    seen[met++] = items[line];
                }
                if (line == 0) {
                    break;
                }
            }
        }
        return met;
    }

    private int[] basketsByItem(int[] starts) {
        int[] next = Arrays.copyOf(starts, starts.length);
        int[] basketsOf = new int[lines];
        int line = 0;
        for (int basket = 0; basket < size; basket++) {
            for (; line < ends[basket]; line++) {
                basketsOf[next[items[line]]++] = basket;
            }
        }
        return basketsOf;
    }

    private static int[] grown(int[] array, int needed) {
        return needed <= array.length ? array : Arrays.copyOf(array, Math.max(needed, array.length * 2));
    }

    /**
     * Two items that stand together, and the usual measures of it (Agrawal, Imieliński and Swami 1993; lift: Brin,
     * Motwani, Ullman and Tsur 1997).
     *
     * @param together baskets with both
     * @param firstCount baskets with the first
     * @param secondCount baskets with the second
     * @param baskets all baskets
     */
    record Pair(int first, int second, int together, int firstCount, int secondCount, int baskets) {
        /** Share of all baskets that hold both. */
        double support() {
            return (double) together / baskets;
        }

        /** Of the baskets with the first, the share that holds the second too. */
        double confidence() {
            return (double) together / firstCount;
        }

        /** Of the baskets with the second, the share that holds the first too. */
        double reverseConfidence() {
            return (double) together / secondCount;
        }

        /** How many times more often they stand together than if they had nothing to do with one another. */
        double lift() {
            return (double) together * baskets / ((double) firstCount * secondCount);
        }
    }
}
