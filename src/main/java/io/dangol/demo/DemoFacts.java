package io.dangol.demo;

import io.dangol.customer.CustomerLock;
import io.dangol.customer.CustomerMerges;
import io.dangol.job.RunContext;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Writes what the demo brand's channels would have reported: people, orders, behaviour. All in one transaction, so that
 * a kill leaves an empty database and not half a brand.
 */
@ApplicationScoped
class DemoFacts {
    private static final int PEOPLE_AT_ONCE = 400;

    private final Pool pool;
    private final CustomerLock lock;
    private final CustomerMerges merges;
    private final BusinessCalendar calendar;

    DemoFacts(Pool pool, CustomerLock lock, CustomerMerges merges, BusinessCalendar calendar) {
        this.pool = pool;
        this.lock = lock;
        this.merges = merges;
        this.calendar = calendar;
    }

    /** @return whether the facts were written; false when somebody else put facts of their own here meanwhile */
    Uni<Boolean> write(DemoBrand brand, RunContext run) {
        return pool.withTransaction(connection -> lock.toWriteIdentities(connection)
                        .chain(() -> connection.query(DemoSql.LOCK_OUT_WRITERS).execute())
                        .chain(() -> connection.query(DemoSql.IS_EMPTY).execute())
                        .flatMap(rows -> rows.iterator().next().getBoolean(0)
                                ? fill(connection, brand, run).replaceWith(true)
                                : Uni.createFrom().item(false)))
                .call(written -> written
                        ? pool.query(DemoSql.TIDY).execute()
                        : Uni.createFrom().nullItem());
    }

    private Uni<Void> fill(SqlConnection connection, DemoBrand brand, RunContext run) {
        Catalogue catalogue = Catalogue.of(brand.seed());
        Timeline timeline = new Timeline(brand.today(), calendar.zone());
        Biography biography = new Biography(brand.seed(), timeline, catalogue);
        return Places.open(connection)
                .map(Tables::new)
                .call(() -> Tables.PRODUCTS.write(connection, catalogue.products()))
                .call(() -> connection.query(DemoSql.FORGET_EMPTY_RESULTS).execute())
                .call(tables -> written(connection, tables, biography::strangers))
                .call(tables -> people(connection, tables, biography, brand.customers(), run))
                .call(() -> connection
                        .preparedQuery(DemoSql.RECORD_BRAND)
                        .execute(Tuple.of(brand.seed(), brand.customers(), brand.today())))
                .call(() -> connection.query(DemoSql.ADVANCE_IDS).execute())
                .chain(() -> refuseStrays(connection))
                .chain(() -> run.fence(connection));
    }

    private static Uni<Void> refuseStrays(SqlConnection connection) {
        return connection
                .query(DemoSql.ANALYZE)
                .execute()
                .chain(() -> connection.query(DemoSql.COUNT_STRAYS).execute())
                .invoke(rows -> {
                    long strays = rows.iterator().next().getLong(0);
                    if (strays > 0) {
                        throw new IllegalStateException(strays + " rows of the demo brand refer to nothing");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> people(SqlConnection connection, Tables tables, Biography biography, int people, RunContext run) {
        int chunks = (people + PEOPLE_AT_ONCE - 1) / PEOPLE_AT_ONCE;
        return Multi.createFrom()
                .range(0, chunks)
                .onItem()
                .transformToUniAndConcatenate(chunk -> {
                    int from = chunk * PEOPLE_AT_ONCE + 1;
                    int to = Math.min(people, from + PEOPLE_AT_ONCE - 1);
                    return written(connection, tables, () -> biography.of(from, to))
                            .chain(() -> run.progress(to, (long) people));
                })
                .collect()
                .last();
    }

    /** Inventing is computing, so it is done on a worker thread; writing is not. */
    private Uni<Void> written(SqlConnection connection, Tables tables, Supplier<Chunk> invention) {
        return Uni.createFrom()
                .item(invention)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .call(() -> connection.query(DemoSql.TRUST_REFERENCES).execute())
                .call(chunk -> tables.write(connection, chunk))
                .call(() -> connection.query(DemoSql.CHECK_REFERENCES).execute())
                .call(chunk -> merges.mergeVerified(connection, chunk.shared.toArray(Long[]::new)))
                .replaceWithVoid();
    }
}
