package io.dangol.insight;

/** Sums of numbers that are known by their logarithms, without overflow. */
final class Logarithms {
    /** Above this, one more makes no difference that a double could hold. */
    private static final double ONE_IS_NOTHING = 36;

    private Logarithms() {}

    /** {@code log(1 + e^x)}. */
    static double ofOnePlusExp(double x) {
        return x > ONE_IS_NOTHING ? x : Math.log1p(Math.exp(x));
    }
}
