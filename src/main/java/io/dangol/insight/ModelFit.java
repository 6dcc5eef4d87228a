package io.dangol.insight;

import java.util.List;
import java.util.function.Function;
import org.hipparchus.exception.MathRuntimeException;
import org.jspecify.annotations.Nullable;

/**
 * A model as it was fitted: on all days for the forecast, and once more without the days held out for its error.
 *
 * @param fitted null where it could not be fitted
 * @param holdOut null where too few days could be held out
 * @param failure why it could not be fitted; null where it could
 */
record ModelFit(
        ForecastModel model,
        @Nullable TransactionModel fitted,
        double logLikelihood,
        @Nullable HoldOut holdOut,
        @Nullable String failure) {

    /** Fits the model on everything, and measures it where days were held out. */
    static ModelFit of(ForecastModel model, ForecastSample sample) {
        try {
            TransactionModel fitted = model.fit(sample.histories());
            return new ModelFit(
                    model, fitted, fitted.logLikelihood(sample.histories()), measured(model::fit, sample), null);
        } catch (MathRuntimeException | ArithmeticException e) {
            return new ModelFit(model, null, Double.NaN, null, "No parameters were the most likely: " + e.getMessage());
        }
    }

    private static @Nullable HoldOut measured(Function<Histories, TransactionModel> fit, ForecastSample sample) {
        List<HoldOut.Customer> known = sample.heldOut();
        if (known.isEmpty()) {
            return null;
        }
        Histories before =
                Histories.of(known.stream().map(HoldOut.Customer::history).toList());
        return HoldOut.of(fit.apply(before), known, sample.heldOutWeeks());
    }

    /** The larger, the worse; what was never measured is the worst. */
    double error() {
        return holdOut == null ? Double.MAX_VALUE : holdOut.rootMeanSquareError();
    }
}
