package io.dangol.purchase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The list of customers whose purchase facts changed: appended in the transaction that changes them, taken by the next
 * scoring run. A customer may stand on it many times.
 */
@ApplicationScoped
public class PurchaseChanges {
    /** Announces the customers; repeats within one call count once. */
    public Uni<Void> append(SqlConnection connection, Long[] customers) {
        return connection
                .preparedQuery(OrderSql.APPEND_CHANGES)
                .execute(Tuple.of(customers))
                .replaceWithVoid();
    }
}
