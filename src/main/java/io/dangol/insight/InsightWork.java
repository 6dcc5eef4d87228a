package io.dangol.insight;

import io.dangol.job.RunContext;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** How insights of one kind are drawn. The old result stays in force until the new one is there as a whole. */
interface InsightWork {
    InsightKind kind();

    /** Draws them from the facts before the instant, and says in a sentence what was found. */
    Uni<String> draw(RunContext run, Instant asOf);
}
