package io.dangol.customer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps those who attach facts to identities apart from those who move identities between customers.
 *
 * <p>Every transaction that writes identities or facts of identities takes one of the two locks as its first statement
 * and holds it until it ends. Writers of facts work side by side; a writer of identities, which may merge customers,
 * works alone. So no fact lands on a customer who is being merged away, no two imports merge the same customers twice,
 * and no two of them wait for each other in a circle. Never take the first lock and then the second: two transactions
 * that do would wait for each other.
 */
@ApplicationScoped
public class CustomerLock {
    /** "people", so that no other room takes the same one by accident. */
    private static final long KEY = 0x70656f706c65L;

    private static final String SHARED = "select pg_advisory_xact_lock_shared($1)";
    private static final String EXCLUSIVE = "select pg_advisory_xact_lock($1)";

    /** For a transaction that reads which customer an identity belongs to, and writes facts by that. */
    public Uni<Void> toWriteFacts(SqlConnection connection) {
        return take(connection, SHARED);
    }

    /** For a transaction that writes identities or verified identifiers, and may merge customers. */
    public Uni<Void> toWriteIdentities(SqlConnection connection) {
        return take(connection, EXCLUSIVE);
    }

    private static Uni<Void> take(SqlConnection connection, String sql) {
        return connection.preparedQuery(sql).execute(Tuple.of(KEY)).replaceWithVoid();
    }
}
