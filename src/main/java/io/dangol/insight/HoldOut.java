package io.dangol.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What customers did in days that the model did not see, against what it expected of them.
 *
 * @param customers customers known before the days held out
 * @param expected orders expected of all of them
 * @param observed orders they placed
 * @param meanAbsoluteError mean over customers of |expected − observed|
 * @param rootMeanSquareError root of the mean over customers of (expected − observed)²
 * @param auc probability that of two customers, one who ordered and one who did not, more was expected of the first
 * @param aliveAuc the same for the alive probability
 * @param byRepeats expected and observed orders by the number of repeat purchases before
 */
record HoldOut(
        int customers,
        double expected,
        int observed,
        double meanAbsoluteError,
        double rootMeanSquareError,
        double auc,
        double aliveAuc,
        List<ByRepeats> byRepeats) {
    /** All with as many or more repeats share one line. */
    static final int MOST_REPEATS = 7;

    /** A customer before the days held out, and the days with an order in them. */
    record Customer(PurchaseHistory history, int orders) {}

    /** Means per customer. */
    record ByRepeats(int repeats, int customers, double expected, double observed) {}

    static HoldOut of(TransactionModel model, List<Customer> customers, double time) {
        double[] expected = new double[customers.size()];
        double absolute = 0;
        double square = 0;
        for (int i = 0; i < expected.length; i++) {
            expected[i] = model.expectedPurchases(time, customers.get(i).history());
            double error = expected[i] - customers.get(i).orders();
            absolute += Math.abs(error);
            square += error * error;
        }
        int size = Math.max(1, customers.size());
        return new HoldOut(
                customers.size(),
                sum(expected),
                customers.stream().mapToInt(Customer::orders).sum(),
                absolute / size,
                Math.sqrt(square / size),
                auc(customers, expected),
                auc(customers, each(customers, customer -> model.probabilityAlive(customer.history()))),
                byRepeats(customers, expected));
    }

    private static double auc(List<Customer> customers, double[] scores) {
        return RankingQuality.auc(scores, each(customers, customer -> customer.orders() > 0 ? 1 : 0));
    }

    private static double[] each(List<Customer> customers, ToDoubleFunction<Customer> value) {
        return customers.stream().mapToDouble(value).toArray();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static List<ByRepeats> byRepeats(List<Customer> customers, double[] expected) {
        Map<Integer, double[]> sums = new TreeMap<>();
        for (int i = 0; i < expected.length; i++) {
            Customer customer = customers.get(i);
            double[] sum = sums.computeIfAbsent(
                    Math.min(MOST_REPEATS, customer.history().repeats()), repeats -> new double[3]);
            sum[0]++;
            sum[1] += expected[i];
            sum[2] += customer.orders();
        }
        List<ByRepeats> rows = new ArrayList<>();
        sums.forEach(
                (repeats, sum) -> rows.add(new ByRepeats(repeats, (int) sum[0], sum[1] / sum[0], sum[2] / sum[0])));
        return rows;
    }
}
