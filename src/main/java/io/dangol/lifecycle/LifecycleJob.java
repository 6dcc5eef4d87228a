package io.dangol.lifecycle;

import io.dangol.shared.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the stages true without anybody asking. */
class LifecycleJob {
    private final Staging staging;
    private final BusinessClock clock;

    LifecycleJob(Staging staging, BusinessClock clock) {
        this.staging = staging;
        this.clock = clock;
    }

    @Scheduled(
            cron = "${dangol.lifecycle.daily:0 25 0 * * ?}",
            timeZone = "${dangol.brand.zone}",
            identity = "lifecycle-daily")
    Uni<Void> daily() {
        return staging.runDaily();
    }

    @Scheduled(every = "${dangol.lifecycle.catch-up:10m}", delayed = "7s", identity = "lifecycle-catch-up")
    Uni<@Nullable Void> catchUp() {
        return staging.catchUp(clock.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
