package io.dangol.lifecycle;

import io.dangol.shared.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the stages true without anybody asking. */
public class LifecycleJob {
    /** Identity of the schedule that decides stages when they are stale, for whoever must hold it back. */
    public static final String CATCH_UP = "lifecycle-catch-up";

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

    @Scheduled(every = "${dangol.lifecycle.catch-up:10m}", delayed = "7s", identity = CATCH_UP)
    Uni<@Nullable Void> catchUp() {
        return staging.catchUp(clock.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
