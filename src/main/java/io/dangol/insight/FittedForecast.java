package io.dangol.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast goes by: the model chosen among those fitted, and the spend.
 *
 * @param fits every model that was tried
 * @param chosen the one in force
 * @param thin why no model with drop-out was fitted; null where it was
 */
record FittedForecast(
        ForecastSample sample,
        List<ModelFit> fits,
        ModelFit chosen,
        SpendFit spend,
        @Nullable String thin) {

    /** Fits everything that there is enough for. It takes seconds, never to be called on an event loop. */
    static FittedForecast of(ForecastSample sample, InsightConfig.ForecastSettings settings) {
        String thin = thin(sample, settings);
        List<ModelFit> fits = new ArrayList<>();
        if (thin == null) {
            fits.add(ModelFit.of(ForecastModel.BG_NBD, sample));
            fits.add(ModelFit.of(ForecastModel.PARETO_NBD, sample));
        }
        ModelFit pooled = ModelFit.of(ForecastModel.POOLED_RATE, sample);
        ModelFit chosen = fits.stream()
                .filter(fit -> fit.fitted() != null)
                .min(Comparator.comparingDouble(ModelFit::error))
                .orElse(pooled);
        fits.add(pooled);
        return new FittedForecast(sample, List.copyOf(fits), chosen, SpendFit.of(sample.spends()), thin);
    }

    private static @Nullable String thin(ForecastSample sample, InsightConfig.ForecastSettings settings) {
        int buyers = sample.heldOut().size();
        int repeaters = (int) sample.heldOut().stream()
                .filter(customer -> customer.history().repeats() > 0)
                .count();
        if (buyers >= settings.minimumBuyers() && repeaters >= settings.minimumRepeaters()) {
            return null;
        }
        return String.format(
                Locale.ROOT,
                "There is too little to fit a model on: before the days held out, %d buyers are known, %d of them of"
                        + " several days; %d and %d are needed.",
                buyers,
                repeaters,
                settings.minimumBuyers(),
                settings.minimumRepeaters());
    }

    TransactionModel model() {
        return Objects.requireNonNull(chosen.fitted());
    }

    /** Whether nobody ever leaves in the model, so that it says nothing of who is alive. */
    boolean knowsWhoLeft() {
        return chosen.model() != ForecastModel.POOLED_RATE;
    }

    boolean reliable() {
        return knowsWhoLeft() && spend.fitted() != null;
    }

    /** What was chosen and why, and how wrong it was. */
    String words() {
        if (sample.buyers() == 0) {
            return "Nobody has bought yet, so there is nothing to forecast.";
        }
        List<String> said = new ArrayList<>();
        if (thin != null) {
            said.add(thin + " Expected orders are the brand's pooled rate, corrected by each customer's own; nobody's"
                    + " alive probability is known.");
        } else {
            said.add(choice());
        }
        HoldOut holdOut = chosen.holdOut();
        if (holdOut != null) {
            said.add(error(holdOut));
        }
        if (spend.fitted() == null) {
            said.add("Spend follows no gamma-gamma model here: expected spend is the customer's own average with the"
                    + " brand's counted as one purchase more.");
        }
        return String.join(" ", said);
    }

    private String choice() {
        if (!knowsWhoLeft()) {
            return "Neither BG/NBD nor Pareto/NBD could be fitted, so the brand's pooled rate is used.";
        }
        String better = chosen.model() == ForecastModel.BG_NBD ? "BG/NBD" : "Pareto/NBD";
        ModelFit pooled = fits.get(fits.size() - 1);
        String warning = chosen.error() > pooled.error()
                ? " The brand's pooled rate was less wrong still on the days held out: take single customers' figures"
                        + " with care."
                : "";
        return better + " was the less wrong of the models on the days held out." + warning;
    }

    private static String error(HoldOut holdOut) {
        return String.format(
                Locale.ROOT,
                "On the days held out, %.0f orders were expected of %d customers and %d came; the expectation missed by"
                        + " %.2f orders per customer on average and ranked buyers above others at AUC %.2f.",
                holdOut.expected(),
                holdOut.customers(),
                holdOut.observed(),
                holdOut.meanAbsoluteError(),
                holdOut.auc());
    }
}
