package io.dangol.audience;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Refreshes audiences every day. */
class AudienceRefreshJob {
    private final AudienceRefreshing refreshing;

    AudienceRefreshJob(AudienceRefreshing refreshing) {
        this.refreshing = refreshing;
    }

    @Scheduled(
            cron = "${dangol.audience.schedule:0 0 5 * * ?}",
            timeZone = "${dangol.brand.zone}",
            identity = "audience-refresh")
    Uni<Void> refresh() {
        return refreshing.runDaily();
    }
}
