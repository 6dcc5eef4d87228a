package io.dangol.customer;

import io.dangol.access.Caller;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What people may ask of a brand about themselves: to see what is kept, and to be forgotten.
 *
 * <p>An erasure is one transaction under the lock of those who write identities. It destroys what tells who the person
 * is and leaves the customer's facts under a customer without a name, so that scores, memberships and every past figure
 * stay as they are. Digests of the person's ids and order numbers make later imports refuse what would bring them back.
 */
@ApplicationScoped
class CustomerRights {
    private static final List<String> FORGETTING =
            List.of(ErasureSql.FORGET_IDENTIFIERS, ErasureSql.FORGET_IDENTITIES, ErasureSql.FORGET_MERGE_NOTES);

    private final Pool pool;
    private final CustomerLock lock;
    private final CustomerTrail trail;
    private final Instance<CustomerFacts> facts;
    private final RetentionConfig retention;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    CustomerRights(
            Pool pool,
            CustomerLock lock,
            CustomerTrail trail,
            @Any Instance<CustomerFacts> facts,
            RetentionConfig retention,
            BusinessClock clock,
            BusinessCalendar calendar) {
        this.pool = pool;
        this.lock = lock;
        this.trail = trail;
        this.facts = facts;
        this.retention = retention;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * All that is kept of the person, in one snapshot, noted in the audit trail.
     *
     * @throws DangolException with NOT_FOUND if there is no such customer
     */
    Uni<JsonObject> export(long customer, Caller by) {
        return pool.withTransaction(transaction -> transaction
                .query("set transaction isolation level repeatable read")
                .execute()
                .chain(() -> person(transaction, customer))
                .call(person -> trail.exported(transaction, by, person[0]))
                .chain(person -> export(transaction, person)));
    }

    private Uni<JsonObject> export(SqlClient client, Long[] person) {
        Uni<JsonObject> all = client.preparedQuery(ExportSql.PROFILE)
                .execute(Tuple.of((Object) person))
                .map(rows -> rows.iterator().next().toJson());
        for (CustomerFacts each : facts) {
            all = all.chain(told -> each.export(client, person).map(told::mergeIn));
        }
        return all;
    }

    /**
     * Destroys the person's identity.
     *
     * @throws DangolException with NOT_FOUND if there is no such customer, CONFLICT if it was done before
     */
    Uni<CustomerErasure> erase(long customer, String reason, Caller by) {
        return pool.withTransaction(transaction -> lock.toWriteIdentities(transaction)
                .chain(() -> person(transaction, customer))
                .call(person -> refuseTwice(transaction, person))
                .chain(person -> erase(transaction, erasing(person), reason))
                .call(() -> person(transaction, customer).chain(person -> trail.erased(transaction, by, person[0]))));
    }

    private Erasing erasing(Long[] person) {
        return new Erasing(
                person,
                clock.now().atOffset(ZoneOffset.UTC),
                calendar.dayOf(clock.now()).plus(retention.erasedOrders()));
    }

    private Uni<CustomerErasure> erase(SqlConnection transaction, Erasing erasing, String reason) {
        Tuple person = Tuple.of((Object) erasing.customers());
        Tuple personAt = Tuple.of(erasing.customers(), erasing.at());
        Uni<RowSet<Row>> done =
                transaction.preparedQuery(ErasureSql.REMEMBER_PEOPLE).execute(personAt);
        for (CustomerFacts each : facts) {
            done = done.call(() -> each.erase(transaction, erasing));
        }
        for (String sql : FORGETTING) {
            done = done.call(() -> transaction.preparedQuery(sql).execute(person));
        }
        return done.chain(() ->
                        transaction.preparedQuery(ErasureSql.FORGET_PROFILES).execute(personAt))
                .chain(() -> transaction
                        .preparedQuery(ErasureSql.RECORD)
                        .execute(Tuple.of(erasing.customers(), erasing.at(), erasing.customers()[0], reason)))
                .map(rows -> rows.iterator().next())
                .map(row -> new CustomerErasure(
                        calendar.local(erasing.at().toInstant()),
                        row.getInteger("identities"),
                        row.getInteger("orders")));
    }

    private static Uni<Void> refuseTwice(SqlConnection transaction, Long[] person) {
        return transaction
                .preparedQuery(ErasureSql.LOCK)
                .execute(Tuple.of((Object) person))
                .invoke(rows -> {
                    if (Rows.stream(rows).anyMatch(row -> row.getOffsetDateTime("erased_at") != null)) {
                        throw DangolException.conflict(
                                "The customer was erased before. There is nothing left to erase.");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Long[]> person(SqlClient client, long customer) {
        return client.preparedQuery(ErasureSql.PERSON)
                .execute(Tuple.of(customer))
                .map(rows -> Rows.stream(rows).map(row -> row.getLong("id")).toArray(Long[]::new))
                .invoke(found -> {
                    if (found.length == 0) {
                        throw DangolException.notFound(
                                "There is no customer with the id. Use an id that customers returned.");
                    }
                });
    }

    /** The erasures of these customers, by customer. */
    Uni<Map<Long, CustomerErasure>> erasures(Long[] customers) {
        return pool.preparedQuery(ErasureSql.LOAD)
                .execute(Tuple.of((Object) customers))
                .map(rows -> Rows.byKey(
                        rows,
                        "customer_id",
                        row -> new CustomerErasure(
                                calendar.local(
                                        row.getOffsetDateTime("erased_at").toInstant()),
                                row.getInteger("identities"),
                                row.getInteger("orders"))));
    }
}
