package io.dangol.insight;

import static org.hipparchus.special.Gamma.logGamma;

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
    public static BgNbd fit(Histories histories) {
        double[] found = MaximumLikelihood.maximize(
                parameters -> of(parameters).logLikelihood(histories), new double[] {1, 1, 1, 1});
        return of(found);
    }

    private static BgNbd of(double[] parameters) {
        return new BgNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, a, b};
    }

    @Override
    public double expectedPurchases(double time) {
        return (a + b - 1) / (a - 1) * (1 - stay(0, 0, time));
    }

    @Override
    public double expectedPurchases(double time, PurchaseHistory history) {
        int x = history.repeats();
        return (a + b + x - 1) / (a - 1) * (1 - stay(x, history.age(), time)) * probabilityAlive(history);
    }

    /**
     * {@code ((α + T) / (α + T + t))^(r + x) · ₂F₁(r + x, b + x; a + b + x − 1; t / (α + T + t))}, transformed by Euler
     * (DLMF 15.8.1), so that neither factor overflows for customers with hundreds of purchases.
     */
    private double stay(int x, double age, double time) {
        double observed = alpha + age;
        return Math.pow(observed / (observed + time), a - 1)
                * GaussHypergeometric.value(a + b - 1 - r, a - 1, a + b + x - 1, time / (observed + time));
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return history.repeats() == 0 ? 1 : 1 / (1 + Math.exp(logOddsOfHavingLeft(history)));
    }

    private double logOddsOfHavingLeft(PurchaseHistory history) {
        int x = history.repeats();
        return Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + history.age()) / (alpha + history.last()));
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
    public double logLikelihood(Histories histories) {
        double[] ofRepeats = new double[histories.mostRepeats() + 1];
        for (int x = 0; x < ofRepeats.length; x++) {
            ofRepeats[x] = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + logBeta(a, b + x) - logBeta(a, b);
        }
        return histories.sum(history -> {
            int x = history.repeats();
            double stayed = -(r + x) * Math.log(alpha + history.age());
            double leftToo = x == 0 ? 0 : Logarithms.ofOnePlusExp(logOddsOfHavingLeft(history));
            return ofRepeats[x] + stayed + leftToo;
        });
    }
}
