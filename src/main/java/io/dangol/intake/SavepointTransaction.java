package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * A transaction that lives on when a statement failed and what it did was taken back to a savepoint. The client's own
 * transactions are lost with the first error that the server tells: their commit becomes a rollback, savepoint or not.
 */
final class SavepointTransaction {
    private static final Logger LOG = Logger.getLogger(SavepointTransaction.class);

    private final Pool pool;

    SavepointTransaction(Pool pool) {
        this.pool = pool;
    }

    /** Does the work and commits it; a failure or a cancellation leaves nothing of it. */
    <T> Uni<T> carryOut(Function<SqlConnection, Uni<T>> work) {
        return pool.getConnection()
                .chain(connection -> run(connection, "begin")
                        .chain(() -> work.apply(connection))
                        .call(() -> run(connection, "commit"))
                        .onTermination()
                        .call((done, failure, cancelled) -> end(connection, failure != null || cancelled)));
    }

    private static Uni<Void> end(SqlConnection connection, boolean takeBack) {
        Uni<Void> ended =
                takeBack ? run(connection, "rollback") : Uni.createFrom().voidItem();
        return ended.onFailure()
                .invoke(failure -> LOG.debugf("Nothing was left to roll back: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .eventually(connection::close);
    }

    private static Uni<Void> run(SqlConnection connection, String sql) {
        return connection.query(sql).execute().replaceWithVoid();
    }
}
