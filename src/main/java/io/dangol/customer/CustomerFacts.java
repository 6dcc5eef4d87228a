package io.dangol.customer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Facts about customers that follow their identity when customers merge, and when a merge is undone.
 *
 * <p>A room whose tables hold {@code customer_id} next to {@code identity_id} gives one bean, which moves the rows of
 * each identity to the customer it joins: look them up by {@code customer_id = from and identity_id = identity}, so that
 * the customer's index is used. Rows that know no identity stay with the customer they were recorded for; read them
 * through {@code customer.merged_into_id}. Results that are computed per customer need no bean: both customers of a merge
 * are announced as changed by the purchase room.
 */
public interface CustomerFacts {
    /** Moves the facts in the caller's transaction, which holds {@link CustomerLock#toWriteIdentities}. */
    Uni<Void> move(SqlConnection connection, IdentityMoves moves);
}
