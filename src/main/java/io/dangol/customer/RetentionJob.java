package io.dangol.customer;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Forgets every day what was kept long enough. */
class RetentionJob {
    private final RetentionSweeps sweeps;

    RetentionJob(RetentionSweeps sweeps) {
        this.sweeps = sweeps;
    }

    @Scheduled(
            cron = "${dangol.retention.schedule:0 45 4 * * ?}",
            timeZone = "${dangol.brand.zone}",
            identity = "retention")
    Uni<Void> sweep() {
        return sweeps.runDaily();
    }
}
