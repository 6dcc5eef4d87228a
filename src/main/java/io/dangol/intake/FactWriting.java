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
    /** Takes the lock, as the first statement of a transaction. */
    Uni<Void> take(SqlConnection connection) {
        return loader.writesIdentities() ? lock.toWriteIdentities(connection) : lock.toWriteFacts(connection);
    }

    Uni<LoadResult> load(SqlConnection connection, List<ReadRow<R>> rows) {
        List<R> facts = rows.stream().map(ReadRow::facts).toList();
        return take(connection).chain(() -> loader.load(connection, facts));
    }
}
