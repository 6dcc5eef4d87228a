package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * A loader of facts that several rows of a file tell together, wherever in the file they stand. The rows are first put
 * down beside the facts, in buckets; rows that belong together are in one bucket. When all are there, bucket after bucket
 * is settled.
 */
interface StagedLoader<R> extends FactLoader<R> {
    int BUCKETS = 4096;

    /** Puts the rows of a run down. */
    Uni<Void> stage(SqlConnection connection, long runId, List<ReadRow<R>> rows);

    /** Makes facts of the rows in the buckets from {@code first} to {@code last}. */
    Uni<Settlement> settle(SqlConnection connection, long runId, int first, int last);

    /** Forgets the rows of the run, and those that dead runs left. */
    Uni<Void> clear(SqlConnection connection, long runId);

    /**
     * What became of the rows of some buckets.
     *
     * @param counts with no refused rows
     * @param refused the lines that could not be loaded
     */
    record Settlement(LoadResult counts, List<RefusedLine> refused) {}

    /** A line of the file that could not be loaded, and why. */
    record RefusedLine(long line, CellProblem problem) {}
}
