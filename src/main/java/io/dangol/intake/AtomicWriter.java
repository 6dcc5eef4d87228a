package io.dangol.intake;

import io.dangol.job.RunContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Writes all chunks in one transaction, each behind a savepoint, so that a bad row can be found and told. */
final class AtomicWriter<R> implements ChunkWriter<R> {
    private final SqlConnection connection;
    private final FactWriting<R> facts;
    private final RunContext run;

    AtomicWriter(SqlConnection connection, FactWriting<R> facts, RunContext run) {
        this.connection = connection;
        this.facts = facts;
        this.run = run;
    }

    @Override
    public Uni<LoadResult> write(List<R> rows) {
        return DataRefusal.isolate(rows, this::behindSavepoint);
    }

    private Uni<LoadResult> behindSavepoint(List<R> rows) {
        return connection
                .query("savepoint chunk")
                .execute()
                .chain(() -> facts.load(connection, rows))
                .call(() -> connection.query("release savepoint chunk").execute())
                .onFailure()
                .call(() -> connection.query("rollback to savepoint chunk").execute());
    }

    /** Makes all of it last, or none. */
    Uni<Void> end(boolean keep) {
        Uni<Void> fenced = keep ? run.fence(connection) : Uni.createFrom().voidItem();
        return fenced.chain(() -> connection.query(keep ? "commit" : "rollback").execute())
                .replaceWithVoid();
    }
}
