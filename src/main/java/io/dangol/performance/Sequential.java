package io.dangol.performance;

/**
 * Always-valid inference: an interval that may be looked at as often as one likes and still holds the truth all the time
 * with the given level, and the p-value that belongs to it. It is the asymptotic confidence sequence with a normal
 * mixture: Robbins, Annals of Mathematical Statistics 41 (1970); Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas,
 * "Time-uniform central limit theory and asymptotic confidence sequences", Annals of Statistics 52 (2024). The price is an
 * interval about half wider at the number of customers for which it is tuned, and more elsewhere.
 *
 * @param effect with its standard error as of now
 * @param size customers of both arms so far
 * @param tuned for how many customers the interval is to be narrowest
 */
record Sequential(Effect effect, long size, long tuned) {

    Bounds bounds(double level) {
        if (!effect.sure() || size == 0) {
            return Bounds.UNKNOWN;
        }
        double growth = growth(level);
        // The variance of one customer is the squared error times the number of customers.
        double margin =
                effect.error() * Math.sqrt(2 * growth * Math.log(Math.sqrt(growth) / (1 - level)) / (growth - 1));
        return new Bounds(effect.value() - margin, effect.value() + margin);
    }

    /**
     * Chance of ever seeing an effect that speaks so clearly where there is none.
     *
     * @param level for which the mixture is tuned
     */
    double pValue(double level) {
        if (!effect.sure() || size == 0 || effect.error() == 0) {
            return 1;
        }
        double growth = growth(level);
        double z = effect.value() / effect.error();
        double evidence = z * z * (growth - 1) / (2 * growth);
        return Math.min(1, Math.exp(Math.log(growth) / 2 - evidence));
    }

    /** 1 + n rho², rho being the mixture's precision that makes the interval narrowest at the tuned size. */
    private double growth(double level) {
        double twice = -2 * Math.log(1 - level);
        return 1 + size * (twice + Math.log(twice + 1)) / tuned;
    }
}
