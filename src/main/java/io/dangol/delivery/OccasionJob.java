package io.dangol.delivery;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Looks whether an occasion of a campaign has come. */
class OccasionJob {
    private final Occasions occasions;

    OccasionJob(Occasions occasions) {
        this.occasions = occasions;
    }

    @Scheduled(
            every = "${dangol.delivery.occasions:5m}",
            identity = "campaign-occasions",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return occasions.takeByRun();
    }
}
