package io.dangol.delivery;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Looks whether something is to be sent. */
class DispatchJob {
    private final Dispatching dispatching;

    DispatchJob(Dispatching dispatching) {
        this.dispatching = dispatching;
    }

    @Scheduled(
            every = "${dangol.delivery.every:5s}",
            identity = "dispatch",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return dispatching.sendByRun();
    }
}
