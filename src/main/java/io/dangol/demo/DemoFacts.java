package io.dangol.demo;

import io.dangol.customer.CustomerLock;
import io.dangol.customer.CustomerMerges;
import io.dangol.job.RunContext;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
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
                .map(tables -> new Work(connection, tables, biography, run, brand.customers()))
                .call(work -> work.invented(biography::strangers).flatMap(chunk -> written(work, chunk)))
                .call(work -> people(work, 1, work.invention(1)))
                .call(() -> connection
                        .preparedQuery(DemoSql.RECORD_BRAND)
                        .execute(Tuple.of(brand.seed(), brand.customers(), brand.today())))
                .call(() -> connection.preparedQuery(DemoSql.SET_TIERS).execute(Benefits.ladder()))
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

    /** Writes everybody from {@code from} on; while one chunk is written, the next is invented. */
    private Uni<Void> people(Work work, int from, Uni<Chunk> invented) {
        int to = Math.min(work.people, from + PEOPLE_AT_ONCE - 1);
        return invented.flatMap(chunk -> {
            Uni<Chunk> next =
                    to < work.people ? work.invention(to + 1) : Uni.createFrom().nothing();
            return written(work, chunk)
                    .chain(() -> work.run.progress(to, (long) work.people))
                    .chain(() -> to < work.people
                            ? people(work, to + 1, next)
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> written(Work work, Chunk chunk) {
        SqlConnection connection = work.connection;
        return connection
                .query(DemoSql.TRUST_REFERENCES)
                .execute()
                .chain(() -> work.tables.write(connection, chunk))
                .chain(() -> connection.query(DemoSql.CHECK_REFERENCES).execute())
                .chain(() -> merges.mergeVerified(connection, chunk.shared.toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /** What the parts of the work share. */
    private record Work(SqlConnection connection, Tables tables, Biography biography, RunContext run, int people) {
        /** One at a time, for ids are given in order. */
        Uni<Chunk> invention(int from) {
            int to = Math.min(people, from + PEOPLE_AT_ONCE - 1);
            return invented(() -> biography.of(from, to));
        }

        /** Starts at once, on a worker thread: inventing is computing. */
        Uni<Chunk> invented(Supplier<Chunk> invention) {
            return Uni.createFrom()
                    .completionStage(CompletableFuture.supplyAsync(invention, Infrastructure.getDefaultWorkerPool()));
        }
    }
}
