package io.dangol.insight;

import static org.hipparchus.special.Gamma.logGamma;

import java.util.List;

/**
 * The beta-geometric/NBD model: customers buy at a Poisson rate that is gamma distributed over customers, and may leave
 * after each purchase with a probability that is beta distributed.
 *
 * <p>Source: Fader, Hardie and Lee (2005), "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD
 * Model, Marketing Science 24(2), 275–284.
 *
 * @param r shape of the purchase rate
 * @param alpha scale of the purchase rate, in time
 * @param a first parameter of the drop-out probability
 * @param b second parameter of the drop-out probability
 */
public record BgNbd(double r, double alpha, double a, double b) implements TransactionModel {
    /** The parameters that make the histories most likely, by Nelder–Mead over their logarithms. */
    public static BgNbd fit(List<PurchaseHistory> histories) {
        double[] found = MaximumLikelihood.maximize(
                parameters -> of(parameters).logLikelihood(histories), new double[] {1, 1, 1, 1});
        return of(found);
    }

    private static BgNbd of(double[] parameters) {
        return new BgNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public double expectedPurchases(double time) {
        double stay =
                Math.pow(alpha / (alpha + time), r) * GaussHypergeometric.value(r, b, a + b - 1, time / (alpha + time));
        return (a + b - 1) / (a - 1) * (1 - stay);
    }

    @Override
    public double expectedPurchases(double time, PurchaseHistory history) {
        int x = history.repeats();
        double observed = alpha + history.age();
        double stay = Math.pow(observed / (observed + time), r + x)
                * GaussHypergeometric.value(r + x, b + x, a + b + x - 1, time / (observed + time));
        return (a + b + x - 1) / (a - 1) * (1 - stay) * probabilityAlive(history);
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        int x = history.repeats();
        if (x == 0) {
            return 1;
        }
        double oddsOfHavingLeft = a / (b + x - 1) * Math.pow((alpha + history.age()) / (alpha + history.last()), r + x);
        return 1 / (1 + oddsOfHavingLeft);
    }

    /** Probability of exactly {@code purchases} repeat purchases within {@code time} of the first purchase. */
    public double probability(int purchases, double time) {
        double share = time / (alpha + time);
        double stayed = Math.pow(alpha / (alpha + time), r);
        double active =
                Math.exp(logBeta(a, b + purchases) - logBeta(a, b)) * negativeBinomial(purchases, share) * stayed;
        if (purchases == 0) {
            return active;
        }
        double fewer = 0;
        for (int j = 0; j < purchases; j++) {
            fewer += negativeBinomial(j, share);
        }
        return active + Math.exp(logBeta(a + 1, b + purchases - 1) - logBeta(a, b)) * (1 - stayed * fewer);
    }

    private double negativeBinomial(int n, double share) {
        return Math.exp(logGamma(r + n) - logGamma(r) - logGamma(n + 1) + (n == 0 ? 0 : n * Math.log(share)));
    }

    private static double logBeta(double p, double q) {
        return logGamma(p) + logGamma(q) - logGamma(p + q);
    }

    @Override
    public double logLikelihood(Iterable<PurchaseHistory> histories) {
        double[] ofRepeats = new double[PurchaseHistory.mostRepeats(histories) + 1];
        for (int x = 0; x < ofRepeats.length; x++) {
            ofRepeats[x] = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + logBeta(a, b + x) - logBeta(a, b);
        }
        double sum = 0;
        for (PurchaseHistory history : histories) {
            int x = history.repeats();
            double stayed = -(r + x) * Math.log(alpha + history.age());
            // log(e^stayed + e^left) = stayed − log P(alive)
            sum += ofRepeats[x] + stayed - Math.log(probabilityAlive(history));
        }
        return sum;
    }
}
