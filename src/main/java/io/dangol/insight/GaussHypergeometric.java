package io.dangol.insight;

/** The Gauss hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z &lt; 1, by its power series (DLMF 15.2.1). */
final class GaussHypergeometric {
    private static final double RELATIVE_TOLERANCE = 1e-15;
    /** Enough for z up to about 0.9999, beyond any window that a forecast asks about. */
    private static final int MOST_TERMS = 500_000;

    private GaussHypergeometric() {}

    /**
     * @throws ArithmeticException if the series does not converge
     * @throws IllegalArgumentException if z is outside [0, 1)
     */
    static double value(double a, double b, double c, double z) {
        if (z < 0 || z >= 1) {
            throw new IllegalArgumentException("z must lie in [0, 1), not " + z);
        }
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MOST_TERMS; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
            if (Math.abs(term) <= RELATIVE_TOLERANCE * Math.abs(sum)) {
                return sum;
            }
        }
        throw new ArithmeticException("₂F₁(" + a + ", " + b + "; " + c + "; " + z + ") did not converge");
    }
}
