package io.dangol.insight;

/** A model of how often a customer buys and when the customer silently leaves. Times are in the unit it was fitted in. */
public sealed interface TransactionModel permits BgNbd, ParetoNbd, PooledRate {
    /** Expected number of repeat purchases of a customer drawn at random, within {@code time} of the first purchase. */
    double expectedPurchases(double time);

    /** Expected number of purchases within {@code time} from now, given the customer's history. */
    double expectedPurchases(double time, PurchaseHistory history);

    /** The parameters in the order and by the names of the source. */
    double[] parameters();

    /**
     * Probability that the customer has not left for good; 1 for a model in which nobody leaves. For a one-time buyer BG/NBD says 1 by construction: rank churn
     * risk by expected purchases instead.
     */
    double probabilityAlive(PurchaseHistory history);

    /** Log-likelihood of the histories. */
    double logLikelihood(Histories histories);
}
