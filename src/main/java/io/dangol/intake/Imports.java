package io.dangol.intake;

import io.dangol.customer.CustomerLock;
import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.MinorUnits;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.function.Function;

/** Loads files. Each import is a run of its own; several go on side by side. */
@ApplicationScoped
class Imports {
    static final String RUN_KIND = "INTAKE_FILE";

    private final Runs runs;
    private final Pool pool;
    private final Loaders loaders;
    private final MinorUnits minorUnits;
    private final IntakeConfig config;
    private final CustomerLock lock;

    Imports(Runs runs, Pool pool, Loaders loaders, MinorUnits minorUnits, IntakeConfig config, CustomerLock lock) {
        this.runs = runs;
        this.pool = pool;
        this.loaders = loaders;
        this.minorUnits = minorUnits;
        this.config = config;
        this.lock = lock;
    }

    /** Loads the file as it comes and answers when it is done, well or not. */
    Uni<Run> run(ImportOptions options, InputStream file) {
        return runs.run(request(), run -> work(run, options, file));
    }

    /** Answers at once, and loads the file in the background. */
    Uni<Run> start(ImportOptions options, InputStream file) {
        return runs.start(request(), run -> work(run, options, file));
    }

    private static RunRequest request() {
        return RunRequest.concurrent(RUN_KIND, RunTrigger.INTAKE);
    }

    private Uni<String> work(RunContext run, ImportOptions options, InputStream file) {
        return pool.preparedQuery(ImportSql.OPEN_IMPORT)
                .execute(Tuple.of(
                        run.runId(),
                        options.kind().name(),
                        options.fileName(),
                        options.mapping(),
                        options.dryRun(),
                        options.allOrNothing()))
                .chain(() -> load(run, options, loaders.of(options.kind()), file));
    }

    private <R> Uni<String> load(RunContext run, ImportOptions options, FactLoader<R> loader, InputStream file) {
        ImportLog log = new ImportLog(pool, run, config.errorsKept());
        FileImport<R> load = new FileImport<>(loader, options, minorUnits, log);
        FactWriting<R> facts = new FactWriting<>(loader, lock);
        int lanes = loader.writesIdentities() ? 1 : config.connections();
        if (options.dryRun()) {
            load.through(new TrialWriter<>(pool, facts), lanes, config.chunk());
            return onWorker(load, file).replaceWith(() -> summary(options, log));
        }
        if (options.allOrNothing()) {
            return inOneTransaction(run, facts, writer -> onWorker(load.through(writer, 1, config.chunk()), file))
                    .replaceWith(() -> summary(options, log));
        }
        load.through(new CommittingWriter<>(pool, facts, run), lanes, config.chunk());
        return onWorker(load, file).replaceWith(() -> summary(options, log));
    }

    private <R> Uni<Void> inOneTransaction(
            RunContext run, FactWriting<R> facts, Function<AtomicWriter<R>, Uni<Void>> work) {
        return pool.withConnection(connection -> {
            AtomicWriter<R> writer = new AtomicWriter<>(connection, facts, run);
            return connection
                    .query("begin")
                    .execute()
                    .chain(() -> work.apply(writer))
                    .chain(() -> writer.end(true))
                    .onFailure()
                    .call(() -> writer.end(false));
        });
    }

    private static Uni<Void> onWorker(FileImport<?> load, InputStream file) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> load.load(file));
    }

    private static String summary(ImportOptions options, ImportLog log) {
        ImportTally tally = log.tally();
        return "%s%d rows: %d new, %d changed, %d unchanged, %d failed"
                .formatted(
                        options.dryRun() ? "Dry run, nothing was changed. " : "",
                        tally.read(),
                        tally.inserted(),
                        tally.changed(),
                        tally.unchanged(),
                        tally.failed());
    }
}
