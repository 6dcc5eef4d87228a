package io.dangol.performance;

/** A value estimated from a sample of customers. Customers are the units that chance drew, so they are what counts. */
sealed interface Estimate permits Proportion, Mean {
    double value();

    /** How many customers the value rests on. */
    long size();

    /**
     * The two-sided confidence interval.
     *
     * @param level such as 0.95
     */
    Bounds bounds(double level);

    /** Whether there are enough customers, and enough difference among them, for the interval to be trusted. */
    boolean reliable();
}
