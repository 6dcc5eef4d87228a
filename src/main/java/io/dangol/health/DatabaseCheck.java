package io.dangol.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready only while the pool that serves requests gets answers. */
@Readiness
@ApplicationScoped
class DatabaseCheck implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseCheck.class);
    private static final String NAME = "database";

    private final Pool pool;
    private final Duration timeout;

    DatabaseCheck(Pool pool, HealthConfig config) {
        this.pool = pool;
        this.timeout = config.databaseTimeout();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("select 1")
                .execute()
                .map(rows -> HealthCheckResponse.up(NAME))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("The database does not answer: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down(NAME));
    }
}
