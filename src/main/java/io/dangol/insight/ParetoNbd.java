package io.dangol.insight;

import static org.hipparchus.special.Gamma.logGamma;

/**
 * The Pareto/NBD model: customers buy at a Poisson rate that is gamma distributed over customers, and leave at any time
 * at a rate that is gamma distributed too.
 *
 * <p>Source: Schmittlein, Morrison and Colombo (1987), Counting Your Customers, Management Science 33(1), 1–24; the
 * likelihood in the form of Fader and Hardie (2005), A Note on Deriving the Pareto/NBD Model and Related Expressions.
 *
 * @param r shape of the purchase rate
 * @param alpha scale of the purchase rate, in time
 * @param s shape of the drop-out rate
 * @param beta scale of the drop-out rate, in time
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements TransactionModel {
    /** The parameters that make the histories most likely, by Nelder–Mead over their logarithms. */
    public static ParetoNbd fit(Histories histories) {
        double[] found = MaximumLikelihood.maximize(
                parameters -> of(parameters).logLikelihood(histories), new double[] {0.5, 10, 0.5, 10});
        return of(found);
    }

    private static ParetoNbd of(double[] parameters) {
        return new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, s, beta};
    }

    @Override
    public double expectedPurchases(double time) {
        return r * beta / (alpha * (s - 1)) * (1 - Math.pow(beta / (beta + time), s - 1));
    }

    @Override
    public double expectedPurchases(double time, PurchaseHistory history) {
        double observed = beta + history.age();
        return (r + history.repeats())
                * observed
                / ((alpha + history.age()) * (s - 1))
                * (1 - Math.pow(observed / (observed + time), s - 1))
                * probabilityAlive(history);
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return 1 / (1 + Math.exp(logOddsOfHavingLeft(history)));
    }

    @Override
    public double logLikelihood(Histories histories) {
        double[] ofRepeats = new double[histories.mostRepeats() + 1];
        for (int x = 0; x < ofRepeats.length; x++) {
            ofRepeats[x] = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + s * Math.log(beta);
        }
        return histories.sum(history -> ofRepeats[history.repeats()]
                + logStayed(history)
                + Logarithms.ofOnePlusExp(logOddsOfHavingLeft(history)));
    }

    private double logStayed(PurchaseHistory history) {
        return -(r + history.repeats()) * Math.log(alpha + history.age()) - s * Math.log(beta + history.age());
    }

    private double logOddsOfHavingLeft(PurchaseHistory history) {
        double order = r + s + history.repeats();
        double untilLast = logTerm(order, history.repeats(), history.last());
        double untilNow = logTerm(order, history.repeats(), history.age());
        return untilNow >= untilLast
                ? Double.NEGATIVE_INFINITY
                : Math.log(s / order) + untilLast + Math.log1p(-Math.exp(untilNow - untilLast)) - logStayed(history);
    }

    /**
     * Logarithm of {@code ₂F₁(order, second; order + 1; z) / (larger + time)^order} with {@code z = |α − β| / (larger +
     * time)}, by Euler's transformation (DLMF 15.8.1): the plain series overflows for customers with hundreds of
     * purchases.
     */
    private double logTerm(double order, int x, double time) {
        double larger = Math.max(alpha, beta) + time;
        double smaller = Math.min(alpha, beta) + time;
        double second = alpha >= beta ? s + 1 : r + x;
        double series = GaussHypergeometric.value(1, order + 1 - second, order + 1, (larger - smaller) / larger);
        return Math.log(series) + (1 - second) * Math.log(smaller / larger) - order * Math.log(larger);
    }
}
