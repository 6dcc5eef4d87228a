package io.dangol.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As of when the results in force are. Whoever asks as of that or later finds the answer in them, by an index; whoever
 * looks further back finds it in the history of stays. A run that ends between this and the statement answers as of its
 * own, later instant.
 *
 * @param scored of the segments; null before the first run
 * @param staged of the stages
 */
record ResultsInForce(@Nullable Instant scored, @Nullable Instant staged) {
    /** Before the first run, and where nobody asks. */
    static final ResultsInForce NONE = new ResultsInForce(null, null);

    static final String READ = """
            select (select max(as_of) from scoring_run) as scored, (select max(as_of) from lifecycle_run) as staged
            """;

    boolean knowSegments(Instant asOf) {
        return scored != null && !asOf.isBefore(scored);
    }

    boolean knowStages(Instant asOf) {
        return staged != null && !asOf.isBefore(staged);
    }
}
