package io.dangol.performance;

/**
 * The ends of a confidence interval.
 *
 * @param lower negative infinity where nothing bounds it from below
 * @param upper infinity where nothing bounds it from above
 */
record Bounds(double lower, double upper) {
    static final Bounds UNKNOWN = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    Bounds times(double factor) {
        double first = lower * factor;
        double second = upper * factor;
        return new Bounds(Math.min(first, second), Math.max(first, second));
    }

    Bounds minus(double amount) {
        return new Bounds(lower - amount, upper - amount);
    }
}
