package io.dangol.job;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** What a run's work may ask of the ledger. */
public final class RunContext {
    private final Pool pool;
    private final long runId;
    private final String lease;

    RunContext(Pool pool, long runId, String lease) {
        this.pool = pool;
        this.runId = runId;
        this.lease = lease;
    }

    /** Key of the run, for the provenance of what it writes. */
    public long runId() {
        return runId;
    }

    /** Tells how far the work is; {@code total} null while unknown. */
    public Uni<Void> progress(long done, @Nullable Long total) {
        return pool.preparedQuery(JobSql.RECORD_PROGRESS)
                .execute(Tuple.of(runId, done, total))
                .replaceWithVoid();
    }

    /**
     * Fails the transaction unless this run still holds its lease, and keeps the lease from changing hands until the
     * transaction ends. Called last before a commit, it makes sure that a run that was taken for dead changes nothing.
     */
    public Uni<Void> fence(SqlConnection connection) {
        return connection
                .preparedQuery(JobSql.LOCK_OWN_LEASE)
                .execute(Tuple.of(lease, runId))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new LeaseLostException(runId);
                    }
                })
                .replaceWithVoid();
    }
}
