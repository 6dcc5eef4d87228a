package io.dangol.intake;

import io.dangol.customer.CustomerLock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * A loader together with the lock that its transactions begin with.
 *
 * @param loader what writes the rows
 * @param lock keeps writers of facts and writers of identities apart
 */
record FactWriting<R>(FactLoader<R> loader, CustomerLock lock) {
    Uni<LoadResult> load(SqlConnection connection, List<R> rows) {
        Uni<Void> locked =
                loader.writesIdentities() ? lock.toWriteIdentities(connection) : lock.toWriteFacts(connection);
        return locked.chain(() -> loader.load(connection, rows));
    }
}
