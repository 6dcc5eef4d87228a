package io.dangol.customer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What is in force for a customer, drawn from all that the identities told: the profile and the settled consents.
 *
 * <p>Call it in the transaction that wrote the facts. {@link CustomerMerges#mergeVerified} does so for identities; tier
 * changes and consents that come in on their own need their call here.
 */
@ApplicationScoped
public class CustomerProfiles {
    /**
     * Draws the profiles up again: the newest known value of each field by the identity's {@code recorded_at}, the
     * earliest sign-up, and the tier of the latest change.
     *
     * @param customers keys of customers; those without identities keep their profile
     */
    public Uni<Void> consolidate(SqlConnection connection, Long[] customers) {
        return connection
                .preparedQuery(ProfileSql.CONSOLIDATE)
                .execute(Tuple.of(customers))
                .replaceWithVoid();
    }

    /**
     * Settles the consents of those customers who were merged: of the statements made before the merge the most
     * restrictive holds until a later one, in whatever order the statements were loaded. Others are left as they are.
     */
    public Uni<Void> settleConsents(SqlConnection connection, Long[] customers) {
        return connection
                .preparedQuery(ConsentSql.FORGET_SETTLEMENTS)
                .execute(Tuple.of(customers))
                .chain(() -> connection.preparedQuery(ConsentSql.SETTLE_MERGED).execute(Tuple.of(customers)))
                .replaceWithVoid();
    }
}
