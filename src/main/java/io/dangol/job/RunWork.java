package io.dangol.job;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The work of a run. It commits in transactions of its own, so that a kill at any moment leaves nothing half done. */
@FunctionalInterface
public interface RunWork {
    /** Does the work and says in a sentence what was done. */
    Uni<@Nullable String> work(RunContext run);
}
