package io.dangol.performance;

import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * An observed value beside its baseline: two groups of customers, or one group in two periods.
 *
 * <p>Everything rests on the excess {@code observed - factor * baseline}. For means its interval is Welch's (two groups)
 * or the paired Student's (one group); for proportions it is the square-and-add interval of Newcombe, Statistics in
 * Medicine 17 (1998), methods 10 of both papers, in the general form of Zou and Donner (2008). The lift's interval is
 * the range of factors that the excess does not refute, which for means is Fieller's (1954) and for proportions that of
 * Donner and Zou, Statistical Methods in Medical Research 21 (2012). So an interval and a verdict never contradict.
 *
 * @param correlation of the two figures over the same customers; 0 for two groups
 * @param paired whether both are of the same customers
 */
record Comparison(Estimate observed, Estimate baseline, double correlation, boolean paired) {
    private static final BrentSolver SOLVER = new BrentSolver(1e-9, 1e-12);
    private static final int STEPS = 200;
    /** A lift of a million times the baseline is no finding but a baseline near zero. */
    private static final double LARGEST_FACTOR = 1e6;

    static Comparison ofGroups(Estimate observed, Estimate baseline) {
        return new Comparison(observed, baseline, 0, false);
    }

    static Comparison ofPeriods(Estimate observed, Estimate baseline, double correlation) {
        return new Comparison(observed, baseline, correlation, true);
    }

    /** The relative lift of the point estimates, or NaN when the baseline is zero. */
    double lift() {
        return baseline.value() == 0 ? Double.NaN : observed.value() / baseline.value() - 1;
    }

    boolean reliable() {
        return observed.reliable() && baseline.reliable();
    }

    /** The interval of {@code observed - factor * baseline}. */
    Bounds excess(double factor, double level) {
        double difference = observed.value() - factor * baseline.value();
        if (observed instanceof Mean mean && baseline instanceof Mean former) {
            double margin = margin(mean, former, factor, level);
            return new Bounds(difference - margin, difference + margin);
        }
        Bounds of = observed.bounds(level);
        Bounds from = baseline.bounds(level);
        double below = observed.value() - of.lower();
        double above = of.upper() - observed.value();
        double formerBelow = factor * (baseline.value() - from.lower());
        double formerAbove = factor * (from.upper() - baseline.value());
        return new Bounds(difference - together(below, formerAbove), difference + together(above, formerBelow));
    }

    /** The interval of the relative lift; without upper end when the baseline cannot be told from zero. */
    Bounds liftBounds(double level) {
        if (!reliable()) {
            return Bounds.UNKNOWN;
        }
        return new Bounds(lowestFactor(level) - 1, highestFactor(level) - 1);
    }

    private double lowestFactor(double level) {
        if (excess(0, level).lower() <= 0) {
            return 0;
        }
        double high = 1;
        while (excess(high, level).lower() > 0) {
            high *= 2;
            if (high > LARGEST_FACTOR) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return SOLVER.solve(STEPS, factor -> excess(factor, level).lower(), 0, high);
    }

    private double highestFactor(double level) {
        if (baseline.bounds(level).lower() <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double high = 1;
        while (excess(high, level).upper() > 0) {
            high *= 2;
            if (high > LARGEST_FACTOR) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double low = high == 1 ? 0 : high / 2;
        return SOLVER.solve(STEPS, factor -> excess(factor, level).upper(), low, high);
    }

    private double margin(Mean mean, Mean former, double factor, double level) {
        if (mean.size() < 2 || former.size() < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double of = mean.variance() / mean.size();
        double from = factor * factor * former.variance() / former.size();
        if (of + from == 0) {
            return 0;
        }
        double shared = paired ? 2 * correlation * Math.sqrt(of * from) : 0;
        double degrees = paired
                ? mean.size() - 1
                : (of + from) * (of + from) / (of * of / (mean.size() - 1) + from * from / (former.size() - 1));
        return Mean.quantile(level, degrees) * Math.sqrt(Math.max(0, of + from - shared));
    }

    private double together(double first, double second) {
        double squared = first * first + second * second - 2 * correlation * first * second;
        return Math.sqrt(Math.max(0, squared));
    }
}
