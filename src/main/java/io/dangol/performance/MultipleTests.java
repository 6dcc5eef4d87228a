package io.dangol.performance;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects p-values for having looked at several things. Holm's method bounds the chance of even one false alarm; it
 * judges the variants of an experiment, where acting on one false alarm is what costs. Benjamini and Hochberg's bounds the
 * share of false ones among the alarms; it sorts the many slices of a breakdown, which are read for ideas to be tried next.
 */
final class MultipleTests {
    private MultipleTests() {}

    /** Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979). */
    static List<Double> holm(List<Double> p) {
        List<Integer> rising = rising(p);
        Double[] adjusted = new Double[p.size()];
        double highest = 0;
        for (int i = 0; i < p.size(); i++) {
            int at = rising.get(i);
            highest = Math.max(highest, Math.min(1, (p.size() - i) * p.get(at)));
            adjusted[at] = highest;
        }
        return List.of(adjusted);
    }

    /** Benjamini and Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57 (1995). */
    static List<Double> benjaminiHochberg(List<Double> p) {
        List<Integer> rising = rising(p);
        Double[] adjusted = new Double[p.size()];
        double lowest = 1;
        for (int i = p.size() - 1; i >= 0; i--) {
            int at = rising.get(i);
            lowest = Math.min(lowest, p.get(at) * p.size() / (i + 1));
            adjusted[at] = lowest;
        }
        return List.of(adjusted);
    }

    private static List<Integer> rising(List<Double> p) {
        return IntStream.range(0, p.size())
                .boxed()
                .sorted((one, other) -> Double.compare(p.get(one), p.get(other)))
                .toList();
    }
}
