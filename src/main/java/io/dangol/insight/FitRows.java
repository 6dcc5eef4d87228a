package io.dangol.insight;

import io.dangol.insight.HoldOut.ByRepeats;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** How fits become rows. A figure that is not a number becomes null. */
final class FitRows {
    private FitRows() {}

    static Tuple fit(long runId, FittedForecast fitted, InsightConfig.ForecastSettings settings) {
        SpendFit spend = fitted.spend();
        GammaGamma model = spend.fitted();
        return Tuple.tuple()
                .addLong(runId)
                .addString(fitted.chosen().model().name())
                .addInteger(settings.horizonDays())
                .addInteger(settings.lifetimeMonths())
                .addDouble(settings.discountRate())
                .addInteger(fitted.sample().histories().customers())
                .addDouble(fitted.sample().rhythmDays())
                .addDouble(settings.cautionFactor())
                .addDouble(settings.imminentFactor())
                .addDouble(model == null ? null : model.p())
                .addDouble(model == null ? null : model.q())
                .addDouble(model == null ? null : model.gamma())
                .addDouble(number(spend.logLikelihood()))
                .addInteger(spend.customers())
                .addDouble(number(spend.correlation()))
                .addLong(spend.customers() == 0 ? null : Math.round(spend.mean()));
    }

    static Tuple model(long runId, ForecastSample sample, ModelFit fit) {
        TransactionModel fitted = fit.fitted();
        Double[] parameters = fitted == null
                ? new Double[0]
                : Arrays.stream(fitted.parameters()).boxed().toArray(Double[]::new);
        Tuple row = Tuple.tuple()
                .addLong(runId)
                .addString(fit.model().name())
                .addArrayOfDouble(parameters)
                .addDouble(number(fit.logLikelihood()));
        return addHoldOut(row, sample, fit.holdOut()).addString(fit.failure());
    }

    private static Tuple addHoldOut(Tuple row, ForecastSample sample, @Nullable HoldOut holdOut) {
        return row.addLocalDate(holdOut == null ? null : sample.heldOutFrom())
                .addInteger(holdOut == null ? null : holdOut.customers())
                .addDouble(holdOut == null ? null : holdOut.expected())
                .addInteger(holdOut == null ? null : holdOut.observed())
                .addDouble(holdOut == null ? null : number(holdOut.meanAbsoluteError()))
                .addDouble(holdOut == null ? null : number(holdOut.rootMeanSquareError()))
                .addDouble(holdOut == null ? null : number(holdOut.auc()))
                .addDouble(holdOut == null ? null : number(holdOut.aliveAuc()));
    }

    static Tuple calibration(long runId, ForecastModel model, HoldOut holdOut) {
        List<ByRepeats> rows = holdOut.byRepeats();
        return Tuple.tuple()
                .addLong(runId)
                .addString(model.name())
                .addArrayOfInteger(column(rows, ByRepeats::repeats, Integer[]::new))
                .addArrayOfInteger(column(rows, ByRepeats::customers, Integer[]::new))
                .addArrayOfDouble(column(rows, ByRepeats::expected, Double[]::new))
                .addArrayOfDouble(column(rows, ByRepeats::observed, Double[]::new));
    }

    private static <T> T[] column(List<ByRepeats> rows, Function<ByRepeats, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
