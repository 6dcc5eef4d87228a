package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Writes all chunks in one transaction, each behind a savepoint, so that a bad row can be found and told. */
final class AtomicWriter<R> implements ChunkWriter<R> {
    private final SqlConnection connection;
    private final FactWriting<R> facts;

    AtomicWriter(SqlConnection connection, FactWriting<R> facts) {
        this.connection = connection;
        this.facts = facts;
    }

    @Override
    public Uni<LoadResult> write(List<ReadRow<R>> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(LoadResult.NONE)
                : DataRefusal.isolate(rows, this::behindSavepoint);
    }

    private Uni<LoadResult> behindSavepoint(List<ReadRow<R>> rows) {
        return connection
                .query("savepoint chunk")
                .execute()
                .chain(() -> facts.load(connection, rows))
                .call(() -> connection.query("release savepoint chunk").execute())
                .onFailure()
                .call(() -> connection.query("rollback to savepoint chunk").execute());
    }
}
