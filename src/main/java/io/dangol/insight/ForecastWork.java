package io.dangol.insight;

import io.dangol.job.RunContext;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Forecasts every buyer: fits the models on a sample, chooses one by its error on days held out, then reads the buyers as
 * a stream and writes their outlook in chunks. What is in force is replaced at the end, in one transaction.
 */
@ApplicationScoped
class ForecastWork implements InsightWork {
    private static final int CHUNK = 5_000;
    private static final String READ_ONE_STATE =
            "set transaction isolation level repeatable read read only; set local jit = off; set local work_mem = '64MB'";

    private final Pool pool;
    private final ForecastReader reader;
    private final ForecastWriter writer;
    private final InsightLedger ledger;
    private final BusinessCalendar calendar;
    private final InsightConfig.ForecastSettings settings;

    ForecastWork(
            Pool pool,
            ForecastReader reader,
            ForecastWriter writer,
            InsightLedger ledger,
            BusinessCalendar calendar,
            InsightConfig config) {
        this.pool = pool;
        this.reader = reader;
        this.writer = writer;
        this.ledger = ledger;
        this.calendar = calendar;
        this.settings = config.forecast();
    }

    @Override
    public InsightKind kind() {
        return InsightKind.FORECAST;
    }

    @Override
    public Uni<String> draw(RunContext run, Instant asOf) {
        return writer.emptyStage()
                .chain(() -> pool.withTransaction(connection -> connection
                        .query(READ_ONE_STATE)
                        .execute()
                        .chain(() -> reader.sample(connection, asOf))
                        .chain(ForecastWork.this::fit)
                        .call(fitted -> stage(run, connection, fitted, asOf))))
                .chain(fitted -> pool.withTransaction(connection -> putInForce(connection, run, fitted, asOf)))
                .call(writer::emptyStage);
    }

    private Uni<FittedForecast> fit(ForecastSample sample) {
        return Uni.createFrom()
                .item(() -> FittedForecast.of(sample, settings))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> stage(RunContext run, SqlConnection connection, FittedForecast fitted, Instant asOf) {
        Forecaster forecaster = new Forecaster(fitted, settings, calendar.dayOf(asOf));
        AtomicLong done = new AtomicLong();
        long buyers = fitted.sample().buyers();
        return reader.buyers(connection, asOf)
                .group()
                .intoLists()
                .of(CHUNK)
                .onItem()
                .transformToUniAndConcatenate(chunk -> outlooks(forecaster, chunk)
                        .chain(outlooks -> writer.stage(run, outlooks))
                        .call(written -> run.progress(done.addAndGet(written), buyers)))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<List<Outlook>> outlooks(Forecaster forecaster, List<Buyer> buyers) {
        return Uni.createFrom()
                .item(() -> buyers.stream().map(forecaster::of).toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<String> putInForce(SqlConnection connection, RunContext run, FittedForecast fitted, Instant asOf) {
        return writer.putInForce(connection, run)
                .call(rows -> ledger.record(
                        connection,
                        run,
                        new InsightLedger.Finding(
                                kind(), asOf, null, fitted.sample().buyers(), rows, fitted.reliable(), fitted.words())))
                .call(() -> writer.recordFit(connection, run, fitted, settings))
                .call(() -> run.fence(connection))
                .map(rows -> "Forecast " + rows + " buyers as of " + calendar.dayOf(asOf) + " by "
                        + fitted.chosen().model() + ". " + fitted.words());
    }
}
