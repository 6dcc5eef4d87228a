package io.dangol.insight;

import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.jspecify.annotations.Nullable;

/**
 * How much buyers are expected to spend per day of purchase.
 *
 * @param fitted the gamma-gamma model; null where there is too little to fit it on, or where its mean is not finite
 * @param correlation of the number of purchases and the average spend over repeat buyers, which the model takes for 0
 * @param mean the average over buyers, in minor units
 */
record SpendFit(@Nullable GammaGamma fitted, double logLikelihood, int customers, double correlation, double mean) {
    private static final int FEWEST = 50;

    static SpendFit of(List<GammaGamma.Spend> spends) {
        double mean =
                spends.stream().mapToDouble(GammaGamma.Spend::average).average().orElse(0);
        GammaGamma fitted = spends.size() < FEWEST ? null : fit(spends);
        double logLikelihood = fitted == null ? Double.NaN : fitted.logLikelihood(spends);
        return new SpendFit(fitted, logLikelihood, spends.size(), correlation(spends), mean);
    }

    private static @Nullable GammaGamma fit(List<GammaGamma.Spend> spends) {
        try {
            GammaGamma fitted = GammaGamma.fit(spends);
            return fitted.q() > 1 ? fitted : null;
        } catch (MathRuntimeException e) {
            return null;
        }
    }

    private static double correlation(List<GammaGamma.Spend> spends) {
        List<GammaGamma.Spend> repeated =
                spends.stream().filter(spend -> spend.orders() > 1).toList();
        if (repeated.size() < 2) {
            return Double.NaN;
        }
        return new PearsonsCorrelation()
                .correlation(
                        repeated.stream().mapToDouble(GammaGamma.Spend::orders).toArray(),
                        repeated.stream().mapToDouble(GammaGamma.Spend::average).toArray());
    }

    /**
     * Expected spend per day of purchase, in minor units. Without a model, the buyer's own average with the brand's
     * counted as one purchase more.
     *
     * @param paidDays days on which the buyer paid something
     * @param paid what was paid on them
     */
    double expected(int paidDays, double paid) {
        if (fitted == null) {
            return (paid + mean) / (paidDays + 1);
        }
        return paidDays == 0
                ? fitted.expectedSpend()
                : fitted.expectedSpend(new GammaGamma.Spend(paidDays, paid / paidDays));
    }
}
