package io.dangol.insight;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Baskets of items and the pairs of items that occur together. Items are numbered from 0; the baskets are held in two
 * flat arrays, so that tens of millions of order lines fit in memory.
 */
final class Baskets {
    private final int periods;
    private int[] items = new int[1 << 12];
    private int[] ends = new int[1 << 10];
    private byte[] periodOf = new byte[1 << 10];
    private int lines;
    private int size;
    private int mostItem = -1;

    /** @param periods how many periods the baskets fall into, to see which pairs are stable; at most 100 */
    Baskets(int periods) {
        this.periods = periods;
    }

    /** Adds a basket of the period, counted from 0. An item that stands in it several times counts once. */
    void add(int period, int... basket) {
        int[] distinct = Arrays.stream(basket).sorted().distinct().toArray();
        if (distinct.length == 0) {
            return;
        }
        items = grown(items, lines + distinct.length);
        System.arraycopy(distinct, 0, items, lines, distinct.length);
        lines += distinct.length;
        ends = grown(ends, size + 1);
        if (periodOf.length < ends.length) {
            periodOf = Arrays.copyOf(periodOf, ends.length);
        }
        periodOf[size] = (byte) period;
        ends[size++] = lines;
        mostItem = Math.max(mostItem, distinct[distinct.length - 1]);
    }

    /** How many baskets there are. */
    int size() {
        return size;
    }

    /** How many items there are, counted from 0 to the largest. */
    int items() {
        return mostItem + 1;
    }

    /** In how many baskets each item stands. */
    int[] counts() {
        int[] counts = new int[items()];
        for (int line = 0; line < lines; line++) {
            counts[items[line]]++;
        }
        return counts;
    }

    /** Counts pairs of these baskets; none may be added while it does. */
    PairCounter pairCounter() {
        return new PairCounter(new Contents(periods, items, ends, periodOf, lines, size, counts()));
    }

    /** Hands on every pair that stands together in at least {@code minimum} baskets. */
    void pairs(int minimum, Consumer<Pair> consumer) {
        PairCounter counter = pairCounter();
        for (int item = 0; item < items(); item++) {
            counter.pairsOf(item, minimum, consumer);
        }
    }

    private static int[] grown(int[] array, int needed) {
        return needed <= array.length ? array : Arrays.copyOf(array, Math.max(needed, array.length * 2));
    }

    /**
     * What was added: the items of basket n are {@code items[ends[n - 1] .. ends[n]]}, ascending.
     *
     * @param counts in how many baskets each item stands
     */
    record Contents(int periods, int[] items, int[] ends, byte[] periodOf, int lines, int size, int[] counts) {}

    /**
     * Two items that stand together, and the usual measures of it (Agrawal, Imieliński and Swami 1993; lift: Brin,
     * Motwani, Ullman and Tsur 1997).
     *
     * @param together baskets with both
     * @param firstCount baskets with the first
     * @param secondCount baskets with the second
     * @param baskets all baskets
     * @param stablePeriods in how many periods their lift was above 1
     */
    record Pair(int first, int second, int together, int firstCount, int secondCount, int baskets, int stablePeriods) {
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

        /** The same two the other way round. */
        Pair reversed() {
            return new Pair(second, first, together, secondCount, firstCount, baskets, stablePeriods);
        }

        /** How many times more often they stand together than if they had nothing to do with one another. */
        double lift() {
            return (double) together * baskets / ((double) firstCount * secondCount);
        }
    }
}
