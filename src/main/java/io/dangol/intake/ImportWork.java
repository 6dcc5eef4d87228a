package io.dangol.intake;

import io.dangol.customer.CustomerLock;
import io.dangol.customer.ErasedPeople;
import io.dangol.job.RunContext;
import io.dangol.shared.MinorUnits;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.function.Function;

/** The work of an import: which rows are written together, and what lasts. */
@ApplicationScoped
class ImportWork {
    private final Pool pool;
    private final CustomerLock lock;
    private final ErasedPeople erased;
    private final MinorUnits minorUnits;
    private final IntakeConfig config;

    ImportWork(Pool pool, CustomerLock lock, ErasedPeople erased, MinorUnits minorUnits, IntakeConfig config) {
        this.pool = pool;
        this.lock = lock;
        this.erased = erased;
        this.minorUnits = minorUnits;
        this.config = config;
    }

    /** Loads the file and says in a sentence what came of it. */
    <R> Uni<String> load(RunContext run, ImportOptions options, FactLoader<R> loader, InputStream file) {
        ImportLog log = new ImportLog(pool, run, config.errorsKept());
        FileImport<R> load = new FileImport<>(loader, options, minorUnits, log);
        Uni<Void> done = loader instanceof StagedLoader<R> staged
                ? staged(run, options, staged, load, file)
                : direct(run, options, loader, load, file);
        Uni<Void> judged = options.allOrNothing() ? done.onFailure().call(load::undone) : done;
        return judged.replaceWith(() -> summary(options, log.tally()));
    }

    private <R> Uni<Void> direct(
            RunContext run, ImportOptions options, FactLoader<R> loader, FileImport<R> load, InputStream file) {
        FactWriting<R> facts = new FactWriting<>(loader, lock, erased);
        int lanes = loader.writesIdentities() ? 1 : config.connections();
        if (options.dryRun()) {
            return onWorker(load.through(new TrialWriter<>(pool, facts), lanes, config.chunk()), file);
        }
        if (options.allOrNothing()) {
            return inOneTransaction(
                    run,
                    connection ->
                            onWorker(load.through(new AtomicWriter<>(connection, facts), 1, config.chunk()), file));
        }
        return onWorker(load.through(new CommittingWriter<>(pool, facts, run), lanes, config.chunk()), file);
    }

    private <R> Uni<Void> staged(
            RunContext run, ImportOptions options, StagedLoader<R> loader, FileImport<R> load, InputStream file) {
        StagedImport<R> staged = new StagedImport<>(pool, lock, loader, run);
        int side = config.connections();
        return staged.clear()
                .chain(() -> onWorker(load.through(staged, side, config.chunk()), file))
                .chain(() -> options.allOrNothing() && !options.dryRun()
                        ? inOneTransaction(
                                run,
                                connection -> staged.settleIn(connection, load, load.rows(), config.chunk())
                                        .chain(load::refuseBadRows))
                        : staged.settle(load, load.rows(), config.chunk(), side, options.dryRun())
                                .chain(load::refuseBadRows))
                .onTermination()
                .call(staged::clear);
    }

    private Uni<Void> inOneTransaction(RunContext run, Function<SqlConnection, Uni<Void>> work) {
        return new SavepointTransaction(pool)
                .carryOut(connection -> work.apply(connection).call(() -> run.fence(connection)));
    }

    private static Uni<Void> onWorker(FileImport<?> load, InputStream file) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> load.load(file))
                .chain(load::refuseBadRows);
    }

    private static String summary(ImportOptions options, ImportTally tally) {
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
