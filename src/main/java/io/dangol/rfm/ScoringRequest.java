package io.dangol.rfm;

import io.dangol.job.RunTrigger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scoring run as somebody asks for it.
 *
 * @param asOf the instant before which orders are seen; after the result in force and not in the future
 * @param kind null to let the amount of change decide
 * @param period where given, the run is worked once for it
 */
public record ScoringRequest(
        Instant asOf,
        @Nullable ScoringKind kind,
        RunTrigger trigger,
        @Nullable String period) {}
