package io.dangol.intake;

import io.dangol.customer.CustomerLock;
import io.dangol.intake.StagedLoader.Settlement;
import io.dangol.job.RunContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.stream.IntStream;

/** Puts the rows of one file down and settles them, bucket after bucket, when all are there. */
final class StagedImport<R> implements ChunkWriter<R> {
    private final Pool pool;
    private final CustomerLock lock;
    private final StagedLoader<R> loader;
    private final RunContext run;

    StagedImport(Pool pool, CustomerLock lock, StagedLoader<R> loader, RunContext run) {
        this.pool = pool;
        this.lock = lock;
        this.loader = loader;
        this.run = run;
    }

    /** Puts rows down; what they come to is known when they are settled. */
    @Override
    public Uni<LoadResult> write(List<ReadRow<R>> rows) {
        return pool.withConnection(connection -> loader.stage(connection, run.runId(), rows))
                .replaceWith(LoadResult.NONE);
    }

    /** Settles all rows, a few buckets at a time, each in a transaction of its own. */
    Uni<Void> settle(FileImport<R> file, long rows, int chunk, int side, boolean trial) {
        int step = step(rows, chunk);
        return starts(step)
                .onItem()
                .transformToUni(first -> trial ? tryOut(first, step) : commit(first, step))
                .merge(side)
                .onItem()
                .call(file::settled)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Settles all rows in the transaction of the connection. */
    Uni<Void> settleIn(SqlConnection connection, FileImport<R> file, long rows, int chunk) {
        int step = step(rows, chunk);
        return starts(step)
                .onItem()
                .transformToUniAndConcatenate(first -> settle(connection, first, step))
                .onItem()
                .call(file::settled)
                .collect()
                .last()
                .replaceWithVoid();
    }

    Uni<Void> clear() {
        return pool.withConnection(connection -> loader.clear(connection, run.runId()));
    }

    private Uni<Settlement> commit(int first, int step) {
        return pool.withTransaction(
                connection -> settle(connection, first, step).call(() -> run.fence(connection)));
    }

    private Uni<Settlement> tryOut(int first, int step) {
        return pool.withConnection(connection -> connection
                .begin()
                .chain(transaction ->
                        settle(connection, first, step).onTermination().call(transaction::rollback)));
    }

    private Uni<Settlement> settle(SqlConnection connection, int first, int step) {
        return lock.toWriteFacts(connection)
                .chain(() -> loader.settle(connection, run.runId(), first, first + step - 1));
    }

    private static Multi<Integer> starts(int step) {
        return Multi.createFrom()
                .items(IntStream.range(0, (StagedLoader.BUCKETS + step - 1) / step)
                        .mapToObj(i -> i * step));
    }

    /** How many buckets hold about a chunk of rows. */
    private static int step(long rows, int chunk) {
        return (int)
                Math.max(1, Math.min(StagedLoader.BUCKETS, (long) StagedLoader.BUCKETS * chunk / Math.max(1, rows)));
    }
}
