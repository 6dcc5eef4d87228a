package io.dangol.customer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Facts about customers: they follow their identity when customers merge and when a merge is undone, are exported with
 * the customer, and lose what tells who it was when the customer is erased.
 *
 * <p>A room whose tables hold {@code customer_id} next to {@code identity_id} gives one bean, which moves the rows of
 * each identity to the customer it joins: look them up by {@code customer_id = from and identity_id = identity}, so that
 * the customer's index is used. Rows that know no identity stay with the customer they were recorded for; read them
 * through {@code customer.merged_into_id}. Results that are computed per customer need no bean: both customers of a merge
 * are announced as changed by the purchase room.
 */
public interface CustomerFacts {
    /**
     * Moves the facts in the caller's transaction, which holds {@link CustomerLock#toWriteIdentities}. Facts that know no
     * identity stay where they are.
     */
    default Uni<Void> move(SqlConnection connection, IdentityMoves moves) {
        return Uni.createFrom().voidItem();
    }

    /** All that is kept of these customers, who are one person: lists of rows by what they are, named as in the API. */
    Uni<JsonObject> export(SqlClient client, Long[] customers);

    /**
     * Destroys what tells who these customers, who are one person, are, in the caller's transaction; whatever figures are
     * made of stays. Holds {@link CustomerLock#toWriteIdentities}.
     */
    Uni<Void> erase(SqlConnection connection, Erasing erasing);
}
