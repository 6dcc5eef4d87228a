package io.dangol.health;

import io.dangol.shared.BusinessClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How old the scores in force are: the time since the instant they were evaluated for. */
@ApplicationScoped
class ScoringAge {
    /** A row is written in the transaction of its result, so that the newest row is what is in force. */
    private static final String NEWEST = "select max(as_of) from scoring_run";

    private final Pool pool;
    private final BusinessClock clock;
    private final Instant start;
    private volatile @Nullable Instant asOf;

    ScoringAge(Pool pool, BusinessClock clock) {
        this.pool = pool;
        this.clock = clock;
        this.start = clock.now();
    }

    void publish(@Observes StartupEvent event, MeterRegistry registry) {
        TimeGauge.builder(
                        "dangol.scoring.age",
                        this,
                        TimeUnit.SECONDS,
                        age -> age.age().toSeconds())
                .description("Time since the instant that the scores in force were evaluated for")
                .register(registry);
    }

    @Scheduled(every = "${dangol.health.scoring-refresh:1m}", identity = "health-scoring-age")
    Uni<Void> refresh() {
        return newest().replaceWithVoid();
    }

    /** The as-of instant of the scores in force, null before the first scoring run. */
    Uni<@Nullable Instant> newest() {
        return pool.query(NEWEST)
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0))
                .map(found -> found == null ? null : found.toInstant())
                .invoke(found -> asOf = found);
    }

    /** By what was read last. An installation that never scored is as stale as it has been running. */
    Duration age() {
        Instant known = asOf;
        return Duration.between(known == null ? start : known, clock.now());
    }
}
