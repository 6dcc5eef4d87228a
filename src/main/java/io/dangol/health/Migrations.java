package io.dangol.health;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The migrations that this build carries against those that the database has seen. */
@ApplicationScoped
class Migrations {
    /** A database that a newer build has migrated further is fine: replicas of two builds overlap during an update. */
    private static final String MISSING = """
            select carried.version
            from unnest($1::varchar[]) as carried (version)
            where not exists (
                select from flyway_schema_history h where h.version = carried.version and h.success
            )
            order by carried.version
            """;

    private final Pool pool;
    private final Uni<String[]> carried;

    Migrations(Pool pool, Flyway flyway) {
        this.pool = pool;
        this.carried = Uni.createFrom()
                .item(() -> versions(flyway))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .memoize()
                .until(() -> false);
    }

    /** Versions that the database lacks. */
    Uni<List<String>> missing() {
        return carried.chain(versions -> pool.preparedQuery(MISSING)
                .execute(Tuple.of(versions))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map((Row row) -> row.getString(0))
                        .toList()));
    }

    private static String[] versions(Flyway flyway) {
        String[] versions = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(migration -> migration.getVersion())
                .map(MigrationVersion::getVersion)
                .toArray(String[]::new);
        if (versions.length == 0) {
            throw new IllegalStateException("This build carries no migrations: db/migration was left out of it");
        }
        return versions;
    }
}
