package io.dangol.insight;

import io.dangol.job.RunContext;
import io.dangol.lifecycle.PurchaseRhythms;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Writes forecasts: in chunks beside the result in force, which they then replace as a whole. */
@ApplicationScoped
class ForecastWriter {
    private final Pool pool;
    private final PurchaseRhythms rhythms;

    ForecastWriter(Pool pool, PurchaseRhythms rhythms) {
        this.pool = pool;
        this.rhythms = rhythms;
    }

    Uni<Void> emptyStage() {
        return pool.query(ForecastSql.EMPTY_STAGE).execute().replaceWithVoid();
    }

    /** One chunk, in a transaction of its own. */
    Uni<Integer> stage(RunContext run, List<Outlook> outlooks) {
        Tuple values = Tuple.tuple()
                .addArrayOfLong(column(outlooks, each -> each.buyer().customerKey(), Long[]::new))
                .addArrayOfInteger(column(outlooks, each -> each.buyer().days(), Integer[]::new))
                .addArrayOfLocalDate(column(outlooks, each -> each.buyer().lastOn(), LocalDate[]::new))
                .addArrayOfOffsetDateTime(column(outlooks, each -> each.buyer().lastAt(), OffsetDateTime[]::new))
                .addArrayOfDouble(column(outlooks, Outlook::expectedOrders, Double[]::new))
                .addArrayOfDouble(column(outlooks, Outlook::aliveProbability, Double[]::new))
                .addArrayOfLong(column(outlooks, Outlook::expectedSpend, Long[]::new))
                .addArrayOfLong(column(outlooks, Outlook::lifetimeValue, Long[]::new))
                .addArrayOfDouble(column(outlooks, Outlook::rhythmDays, Double[]::new))
                .addArrayOfLocalDate(column(outlooks, Outlook::nextOrderOn, LocalDate[]::new))
                .addArrayOfLocalDate(column(outlooks, Outlook::cautionOn, LocalDate[]::new))
                .addArrayOfLocalDate(column(outlooks, Outlook::imminentOn, LocalDate[]::new))
                .addLong(run.runId());
        return pool.withTransaction(connection -> connection
                .preparedQuery(ForecastSql.STAGE)
                .execute(values)
                .map(rows -> rows.rowCount())
                .call(() -> run.fence(connection)));
    }

    /** Replaces the result in force, and answers with how many rows the new one has. */
    Uni<Integer> putInForce(SqlConnection connection, RunContext run) {
        return connection
                .query(ForecastSql.REMOVE_FORMER)
                .execute()
                .chain(() -> connection.preparedQuery(ForecastSql.PUT_IN_FORCE).execute(Tuple.of(run.runId())))
                .map(rows -> rows.rowCount())
                .call(() -> rhythms.put(connection, ForecastSql.RHYTHMS, Tuple.of(run.runId())));
    }

    Uni<Void> recordFit(
            SqlConnection connection, RunContext run, FittedForecast fitted, InsightConfig.ForecastSettings settings) {
        return connection
                .preparedQuery(ForecastSql.RECORD_FIT)
                .execute(FitRows.fit(run.runId(), fitted, settings))
                .chain(() -> Multi.createFrom()
                        .iterable(fitted.fits())
                        .onItem()
                        .transformToUniAndConcatenate(fit -> recordModel(connection, run, fitted, fit))
                        .onItem()
                        .ignoreAsUni());
    }

    private static Uni<Void> recordModel(
            SqlConnection connection, RunContext run, FittedForecast fitted, ModelFit fit) {
        HoldOut holdOut = fit.holdOut();
        return connection
                .preparedQuery(ForecastSql.RECORD_MODEL)
                .execute(FitRows.model(run.runId(), fitted.sample(), fit))
                .chain(() -> holdOut == null
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery(ForecastSql.RECORD_CALIBRATION)
                                .execute(FitRows.calibration(run.runId(), fit.model(), holdOut))
                                .replaceWithVoid());
    }

    private static <T> T[] column(List<Outlook> outlooks, Function<Outlook, T> value, IntFunction<T[]> array) {
        return outlooks.stream().map(value).toArray(array);
    }
}
