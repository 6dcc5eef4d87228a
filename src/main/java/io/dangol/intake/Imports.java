package io.dangol.intake;

import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunKind;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** Loads files. Each import is a run of its own; several go on side by side. */
@ApplicationScoped
class Imports {
    private final Runs runs;
    private final Pool pool;
    private final Loaders loaders;
    private final ImportWork work;

    Imports(Runs runs, Pool pool, Loaders loaders, ImportWork work) {
        this.runs = runs;
        this.pool = pool;
        this.loaders = loaders;
        this.work = work;
    }

    /** Loads the file as it comes and answers when it is done, well or not. */
    Uni<Run> run(ImportOptions options, InputStream file) {
        return runs.run(request(), run -> work(run, options, file));
    }

    /** Answers as soon as the whole file has arrived, and loads it in the background. */
    Uni<Run> receive(ImportOptions options, InputStream file) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(ignored -> WaitingFile.keep(file))
                .chain(kept -> runs.start(request(), run -> work(run, options, kept.open()))
                        .onFailure()
                        .invoke(kept::delete));
    }

    private static RunRequest request() {
        return RunRequest.concurrent(RunKind.INTAKE_FILE, RunTrigger.INTAKE);
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
                .chain(() -> work.load(run, options, loaders.of(options.kind()), file));
    }
}
