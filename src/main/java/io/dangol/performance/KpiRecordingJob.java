package io.dangol.performance;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Records KPI results every day. */
class KpiRecordingJob {
    private final KpiRecordings recordings;

    KpiRecordingJob(KpiRecordings recordings) {
        this.recordings = recordings;
    }

    @Scheduled(
            cron = "${dangol.kpi.schedule:0 30 5 * * ?}",
            timeZone = "${dangol.brand.zone}",
            identity = "kpi-recording")
    Uni<Void> record() {
        return recordings.runDaily();
    }
}
