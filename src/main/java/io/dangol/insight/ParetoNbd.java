package io.dangol.insight;

import static org.hipparchus.special.Gamma.logGamma;

import java.util.List;

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
    public static ParetoNbd fit(List<PurchaseHistory> histories) {
        double[] found = MaximumLikelihood.maximize(
                parameters -> of(parameters).logLikelihood(histories), new double[] {0.5, 10, 0.5, 10});
        return of(found);
    }

    private static ParetoNbd of(double[] parameters) {
        return new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
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
    public double logLikelihood(Iterable<PurchaseHistory> histories) {
        double[] ofRepeats = new double[PurchaseHistory.mostRepeats(histories) + 1];
        for (int x = 0; x < ofRepeats.length; x++) {
            ofRepeats[x] = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + s * Math.log(beta);
        }
        double sum = 0;
        for (PurchaseHistory history : histories) {
            sum += ofRepeats[history.repeats()]
                    + logStayed(history)
                    + Math.log1p(Math.exp(logOddsOfHavingLeft(history)));
        }
        return sum;
    }

    private double logStayed(PurchaseHistory history) {
        return -(r + history.repeats()) * Math.log(alpha + history.age()) - s * Math.log(beta + history.age());
    }

    private double logOddsOfHavingLeft(PurchaseHistory history) {
        double order = r + s + history.repeats();
        double larger = Math.max(alpha, beta);
        double second = alpha >= beta ? s + 1 : r + history.repeats();
        double difference = Math.abs(alpha - beta);
        double from = larger + history.last();
        double to = larger + history.age();
        // Scaled by from^order, so that neither power under- nor overflows.
        double scaled = GaussHypergeometric.value(order, second, order + 1, difference / from)
                - GaussHypergeometric.value(order, second, order + 1, difference / to) * Math.pow(from / to, order);
        return scaled <= 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(s / order) + Math.log(scaled) - order * Math.log(from) - logStayed(history);
    }
}
