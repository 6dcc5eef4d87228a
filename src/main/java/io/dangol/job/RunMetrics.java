package io.dangol.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a monitoring system counts of runs, on the replica that worked on them. */
@ApplicationScoped
class RunMetrics {
    private final MeterRegistry registry;

    RunMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A run ended, well or not; null when somebody removed it from the ledger meanwhile. */
    void ended(@Nullable Run run) {
        if (run == null || run.finishedAt() == null) {
            return;
        }
        Timer.builder("dangol.run")
                .description("Runs that ended, and how long they took")
                .tags("kind", run.kind().name(), "status", run.status().name())
                .register(registry)
                .record(Duration.between(run.startedAt(), run.finishedAt()));
        Counter.builder("dangol.run.units")
                .description("Units of work that runs did: rows of an import, steps of a scoring run")
                .tags("kind", run.kind().name())
                .register(registry)
                .increment(run.progress().done());
    }

    /** This replica found so many runs dead. */
    void abandoned(int runs) {
        Counter.builder("dangol.run.abandoned")
                .description("Runs found dead: their process was killed or lost the database")
                .register(registry)
                .increment(runs);
    }
}
