package io.dangol.delivery;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Tells customers every day what became of their consents. */
class ConsentNoticeJob {
    private final ConsentNotices notices;

    ConsentNoticeJob(ConsentNotices notices) {
        this.notices = notices;
    }

    @Scheduled(
            cron = "${dangol.delivery.consent-notices:0 0 10 * * ?}",
            timeZone = "${dangol.brand.zone}",
            identity = "consent-notices")
    Uni<Void> tell() {
        return notices.tellDaily();
    }
}
