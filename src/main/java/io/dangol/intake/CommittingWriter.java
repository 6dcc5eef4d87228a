package io.dangol.intake;

import io.dangol.job.RunContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Commits each chunk in a transaction of its own, as long as the run is alive. */
final class CommittingWriter<R> implements ChunkWriter<R> {
    private final Pool pool;
    private final FactWriting<R> facts;
    private final RunContext run;

    CommittingWriter(Pool pool, FactWriting<R> facts, RunContext run) {
        this.pool = pool;
        this.facts = facts;
        this.run = run;
    }

    @Override
    public Uni<LoadResult> write(List<ReadRow<R>> rows) {
        return DataRefusal.isolate(rows, part -> pool.withTransaction(connection -> load(connection, part)));
    }

    private Uni<LoadResult> load(SqlConnection connection, List<ReadRow<R>> rows) {
        return facts.load(connection, rows).call(() -> run.fence(connection));
    }
}
