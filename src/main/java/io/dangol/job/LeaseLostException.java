package io.dangol.job;

/** The run was taken for dead (its heartbeat stopped for longer than the lease), so it may not commit any more. */
public final class LeaseLostException extends RuntimeException {
    LeaseLostException(long runId) {
        super("Run " + runId + " lost its lease; another runner may have taken over");
    }
}
