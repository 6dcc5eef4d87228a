package io.dangol.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When health checks turn. */
@ConfigMapping(prefix = "dangol.health")
public interface HealthConfig {
    /** How long the database may take to answer a readiness probe. Shorter than the probe's own timeout. */
    @WithDefault("3s")
    Duration databaseTimeout();

    /** How old the scores in force may be before {@code /q/health/well} turns DOWN. A day and some, for a daily schedule. */
    @WithDefault("26h")
    Duration scoringMaxAge();

    /** How often the gauge {@code dangol_scoring_age_seconds} learns of new scores; "off" for never. */
    @WithDefault("1m")
    String scoringRefresh();
}
