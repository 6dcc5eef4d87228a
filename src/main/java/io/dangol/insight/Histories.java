package io.dangol.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The purchase histories of many customers. Customers with the same history, as most one-time buyers of one day have,
 * are held and reckoned once.
 */
public final class Histories {
    private final List<PurchaseHistory> distinct;
    private final int[] counts;
    private final int customers;
    private final int mostRepeats;

    private Histories(Map<PurchaseHistory, Integer> counted) {
        this.distinct = new ArrayList<>(counted.keySet());
        this.counts = counted.values().stream().mapToInt(Integer::intValue).toArray();
        this.customers = counted.values().stream().mapToInt(Integer::intValue).sum();
        this.mostRepeats =
                distinct.stream().mapToInt(PurchaseHistory::repeats).max().orElse(0);
    }

    public static Histories of(Collection<PurchaseHistory> histories) {
        Map<PurchaseHistory, Integer> counted = new LinkedHashMap<>();
        histories.forEach(history -> counted.merge(history, 1, Integer::sum));
        return new Histories(counted);
    }

    /** What one history contributes. */
    interface Term {
        double of(PurchaseHistory history);
    }

    /** The sum over all customers. */
    double sum(Term term) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * term.of(distinct.get(i));
        }
        return sum;
    }

    /** How many customers there are. */
    public int customers() {
        return customers;
    }

    /** Customers who bought on more than one occasion. */
    public int repeaters() {
        return (int) Math.round(sum(history -> history.repeats() > 0 ? 1 : 0));
    }

    /** The most repeat purchases of any customer. */
    int mostRepeats() {
        return mostRepeats;
    }
}
