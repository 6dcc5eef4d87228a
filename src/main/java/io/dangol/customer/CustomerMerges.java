package io.dangol.customer;

import io.dangol.access.Caller;
import io.dangol.customer.MergeGroups.Apart;
import io.dangol.customer.MergeGroups.Link;
import io.dangol.shared.DangolException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Makes one customer of those who are one person. */
@ApplicationScoped
public class CustomerMerges {
    private static final String BY_INTAKE = "intake";

    private final CustomerLock lock;
    private final CustomerProfiles profiles;
    private final MergeLedger ledger;
    private final CustomerTrail trail;
    private final Pool pool;

    CustomerMerges(CustomerLock lock, CustomerProfiles profiles, MergeLedger ledger, CustomerTrail trail, Pool pool) {
        this.trail = trail;
        this.lock = lock;
        this.pool = pool;
        this.profiles = profiles;
        this.ledger = ledger;
    }

    /**
     * Brings customers up to date with identities that were just written, in the same transaction: what identifies them
     * (verified phone and e-mail, member id, warranty serial), who therefore is one person, directly or through others,
     * and the profiles. Each group merges into its oldest customer, the one with the lowest key; its orders and other
     * facts follow, both sides are announced as changed, and its consents are settled restrictively. Customers whose
     * merge was undone stay apart. Called again, it changes nothing.
     *
     * @param identityIds keys of the identities written, or of those whose warranties were; repeats are harmless
     */
    public Uni<MergeOutcome> mergeVerified(SqlConnection connection, Long[] identityIds) {
        if (identityIds.length == 0) {
            return Uni.createFrom().item(MergeOutcome.NOTHING);
        }
        return lock.toWriteIdentities(connection)
                .chain(() ->
                        connection.preparedQuery(MergeSql.REFRESH_IDENTIFIERS).execute(Tuple.of(identityIds)))
                .chain(() -> customersOf(connection, identityIds))
                .chain(customers -> profiles.consolidate(connection, customers)
                        .chain(() -> links(connection, new TreeSet<>(List.of(customers)))))
                .chain(links -> apart(connection, links).map(apart -> MergeGroups.of(links, apart)))
                .chain(steps -> ledger.carryOut(connection, steps, BY_INTAKE, null));
    }

    /**
     * Merges customers because a person says so, even ones that were kept apart.
     *
     * @param customers keys of at least two customers, none of them merged away
     * @param caller who says so
     * @param note why
     * @throws DangolException with NOT_FOUND or CONFLICT
     */
    Uni<MergeOutcome> merge(Set<Long> customers, Caller caller, String note) {
        SortedSet<Long> sorted = new TreeSet<>(customers);
        return pool.withTransaction(connection -> lock.toWriteIdentities(connection)
                .chain(() -> ledger.requireLive(connection, sorted))
                .chain(() -> ledger.carryOut(connection, MergeGroups.byHand(sorted), caller.actor(), note))
                .call(outcome -> trail.merged(connection, caller, outcome)));
    }

    /**
     * Takes a merge back: identities, their facts, profile and consents go back to the customer who was merged away, and
     * no import merges the two again. A consent withdrawn while they were one stays withdrawn for both.
     *
     * @throws DangolException with NOT_FOUND, or with CONFLICT when it is undone already or other merges rest on it
     */
    Uni<Void> undo(long merge, Caller caller) {
        return pool.withTransaction(connection -> lock.toWriteIdentities(connection)
                .chain(() -> ledger.requireUndoable(connection, merge))
                .chain(() -> ledger.takeBack(connection, merge, caller.actor()))
                .chain(() -> trail.undone(connection, caller, merge)));
    }

    private static Uni<Long[]> customersOf(SqlConnection connection, Long[] identities) {
        return connection
                .preparedQuery(MergeSql.CUSTOMERS_OF_IDENTITIES)
                .execute(Tuple.of(identities))
                .map(rows -> list(rows, row -> row.getLong(0)).toArray(Long[]::new));
    }

    /** Asks for the identifiers of everybody found so far until nobody new is found. */
    private static Uni<List<Link>> links(SqlConnection connection, Set<Long> customers) {
        return connection
                .preparedQuery(MergeSql.SHARED_IDENTIFIERS)
                .execute(Tuple.of(customers.toArray(Long[]::new)))
                .map(rows -> list(rows, CustomerMerges::link))
                .chain(links -> {
                    boolean more = false;
                    for (Link link : links) {
                        more |= customers.addAll(List.of(link.customers()));
                    }
                    return more
                            ? links(connection, customers)
                            : Uni.createFrom().item(links);
                });
    }

    private static Link link(Row row) {
        return new Link(MergeReason.valueOf(row.getString("kind")), row.getArrayOfLongs("customers"));
    }

    private static Uni<List<Apart>> apart(SqlConnection connection, List<Link> links) {
        if (links.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Long[] customers = links.stream()
                .flatMap(link -> List.of(link.customers()).stream())
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        return connection
                .preparedQuery(MergeSql.KEPT_APART)
                .execute(Tuple.of(customers))
                .map(rows -> list(rows, row -> new Apart(row.getLong("one"), row.getLong("other"))));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}
