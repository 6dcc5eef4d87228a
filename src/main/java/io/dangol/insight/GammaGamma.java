package io.dangol.insight;

import static org.hipparchus.special.Gamma.logGamma;

import java.util.List;

/**
 * The gamma-gamma model of spend: amounts of a customer's orders vary around a mean that varies over customers and does
 * not depend on how often the customer buys.
 *
 * <p>Source: Fader and Hardie (2013), The Gamma-Gamma Model of Monetary Value, brucehardie.com/notes/025.
 *
 * @param p shape of an order's amount
 * @param q shape of the customers' scale
 * @param gamma scale, in the currency's unit
 */
public record GammaGamma(double p, double q, double gamma) {
    /**
     * A customer's spend so far.
     *
     * @param orders number of orders that the average is taken over, at least 1
     * @param average average amount per order, above zero
     */
    public record Spend(int orders, double average) {}

    /** The parameters that make the spends most likely, by Nelder–Mead over their logarithms. */
    public static GammaGamma fit(List<Spend> spends) {
        double scale = spends.stream().mapToDouble(Spend::average).average().orElse(1);
        double[] found = MaximumLikelihood.maximize(
                parameters -> of(parameters).logLikelihood(spends), new double[] {5, 4, scale});
        return of(found);
    }

    private static GammaGamma of(double[] parameters) {
        return new GammaGamma(parameters[0], parameters[1], parameters[2]);
    }

    /** Expected average amount per order of a customer of whom nothing is known. */
    public double expectedSpend() {
        return p * gamma / (q - 1);
    }

    /** Expected average amount per order, given the customer's orders so far. */
    public double expectedSpend(Spend spend) {
        return p * (gamma + spend.orders() * spend.average()) / (p * spend.orders() + q - 1);
    }

    public double logLikelihood(Iterable<Spend> spends) {
        double sum = 0;
        for (Spend spend : spends) {
            double px = p * spend.orders();
            sum += logGamma(px + q)
                    - logGamma(px)
                    - logGamma(q)
                    + q * Math.log(gamma)
                    + (px - 1) * Math.log(spend.average())
                    + px * Math.log(spend.orders())
                    - (px + q) * Math.log(gamma + spend.orders() * spend.average());
        }
        return sum;
    }
}
