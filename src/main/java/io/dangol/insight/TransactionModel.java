package io.dangol.insight;

/** A model of how often a customer buys and when the customer silently leaves. Times are in the unit it was fitted in. */
public sealed interface TransactionModel permits BgNbd, ParetoNbd {
    /** Expected number of repeat purchases of a customer drawn at random, within {@code time} of the first purchase. */
    double expectedPurchases(double time);

    /** Expected number of purchases within {@code time} from now, given the customer's history. */
    double expectedPurchases(double time, PurchaseHistory history);

    /**
     * Probability that the customer has not left for good. For a one-time buyer BG/NBD says 1 by construction: rank churn
     * risk by expected purchases instead.
     */
    double probabilityAlive(PurchaseHistory history);

    /** Log-likelihood of the histories. */
    double logLikelihood(Histories histories);
}
