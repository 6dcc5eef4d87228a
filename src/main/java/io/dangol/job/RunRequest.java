package io.dangol.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run.
 *
 * @param kind the kind of work
 * @param trigger what started it
 * @param period where given, the kind is worked once for each period on all replicas together; a failed one may repeat
 * @param lease runs with the same lease exclude one another
 */
public record RunRequest(
        RunKind kind, RunTrigger trigger, @Nullable String period, String lease) {
    /** A run that no other run of its kind may overlap, on any replica. */
    public static RunRequest exclusive(RunKind kind, RunTrigger trigger) {
        return new RunRequest(kind, trigger, null, kind.name());
    }

    /** A run that may go on beside others of its kind. */
    public static RunRequest concurrent(RunKind kind, RunTrigger trigger) {
        return new RunRequest(
                kind, trigger, null, kind + "/" + UUID.randomUUID().toString().substring(0, 23));
    }

    /** The same, worked once for the period. */
    public RunRequest oncePer(String period) {
        return new RunRequest(kind, trigger, period, lease);
    }
}
