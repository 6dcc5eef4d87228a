package io.dangol.insight;

import static org.hipparchus.special.Gamma.logGamma;

/**
 * What is left where there is too little to fit a model with drop-out on: everybody buys at the brand's pooled rate,
 * which a customer's own purchases correct the more, the longer the customer is known. It is the NBD model (Ehrenberg
 * 1959) with the brand's rate as its mean and a fixed weight, and it knows nobody who leaves.
 *
 * @param r shape of the purchase rate: the pooled rate × {@code alpha}
 * @param alpha scale of the purchase rate, in time: for how long the brand's rate outweighs the own one
 */
record PooledRate(double r, double alpha) implements TransactionModel {
    /** Half a year, in weeks. */
    private static final double WEIGHT = 26;

    /** A rate that no shop is below: without it, customers without repeats would be expected never to buy. */
    private static final double LEAST_RATE = 1e-4;

    /** The pooled rate of the histories. */
    static PooledRate of(Histories histories) {
        double time = histories.sum(PurchaseHistory::age);
        double rate = time > 0 ? histories.sum(PurchaseHistory::repeats) / time : 0;
        return new PooledRate(Math.max(rate, LEAST_RATE) * WEIGHT, WEIGHT);
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha};
    }

    @Override
    public double expectedPurchases(double time) {
        return r / alpha * time;
    }

    @Override
    public double expectedPurchases(double time, PurchaseHistory history) {
        return (r + history.repeats()) / (alpha + history.age()) * time;
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return 1;
    }

    @Override
    public double logLikelihood(Histories histories) {
        return histories.sum(history -> logGamma(r + history.repeats())
                - logGamma(r)
                + r * Math.log(alpha)
                - (r + history.repeats()) * Math.log(alpha + history.age()));
    }
}
