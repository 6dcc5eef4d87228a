package io.dangol.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only on a database that has every migration of this build; one restored from an old backup has not. */
@Readiness
@ApplicationScoped
class MigrationsCheck implements AsyncHealthCheck {
    private static final String NAME = "migrations";

    private final Migrations migrations;
    private final Duration timeout;

    MigrationsCheck(Migrations migrations, HealthConfig config) {
        this.migrations = migrations;
        this.timeout = config.databaseTimeout();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return migrations
                .missing()
                .map(MigrationsCheck::response)
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down(NAME));
    }

    private static HealthCheckResponse response(List<String> missing) {
        return missing.isEmpty()
                ? HealthCheckResponse.up(NAME)
                : HealthCheckResponse.named(NAME)
                        .down()
                        .withData("missing", String.join(", ", missing))
                        .build();
    }
}
