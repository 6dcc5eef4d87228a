package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;

/**
 * Writes each chunk and takes it back: what a dry run reports is what the database answered, and nothing stays. Chunks do
 * not see one another.
 */
final class TrialWriter<R> implements ChunkWriter<R> {
    private final Pool pool;
    private final FactWriting<R> facts;

    TrialWriter(Pool pool, FactWriting<R> facts) {
        this.pool = pool;
        this.facts = facts;
    }

    @Override
    public Uni<LoadResult> write(List<ReadRow<R>> rows) {
        return DataRefusal.isolate(rows, this::tryOut);
    }

    private Uni<LoadResult> tryOut(List<ReadRow<R>> rows) {
        return pool.withConnection(connection -> connection
                .begin()
                .chain(transaction ->
                        facts.load(connection, rows).onTermination().call(transaction::rollback)));
    }
}
