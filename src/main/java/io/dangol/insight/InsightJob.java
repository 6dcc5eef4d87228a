package io.dangol.insight;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Draws insights every night, and after a start where they are missing. */
class InsightJob {
    private final Insights insights;

    InsightJob(Insights insights) {
        this.insights = insights;
    }

    @Scheduled(cron = "${dangol.insight.schedule:0 0 2 * * ?}", timeZone = "${dangol.brand.zone}", identity = "insight")
    Uni<Void> daily() {
        return insights.drawDaily();
    }

    @Scheduled(every = "${dangol.insight.catch-up:10m}", delayed = "30s", identity = "insight-catch-up")
    Uni<Void> catchUp() {
        return insights.catchUp();
    }
}
