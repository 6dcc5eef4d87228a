package io.dangol.job;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Marks runs whose process died, so that nobody waits for them. */
class RunSweepJob {
    private final RunLedger ledger;

    RunSweepJob(RunLedger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(every = "${dangol.job.sweep:30s}", identity = "job-sweep")
    Uni<Void> sweep() {
        return ledger.abandonDeadRuns().replaceWithVoid();
    }
}
