package io.dangol.rfm;

import io.dangol.job.RunRefusedException;
import io.dangol.job.RunTrigger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the schedules ask for: each period once on all replicas together, and never behind the result in force. */
@ApplicationScoped
class ScheduledScoring {
    private final Scoring scoring;
    private final ScoringLedger ledger;
    private final Pool pool;
    private final Duration staleAfter;

    ScheduledScoring(Scoring scoring, ScoringLedger ledger, Pool pool, ScoringConfig config) {
        this.scoring = scoring;
        this.ledger = ledger;
        this.pool = pool;
        this.staleAfter = config.staleAfter();
    }

    /** Scores as of the instant, unless the result in force is as late already or the period is worked elsewhere. */
    Uni<@Nullable Void> runOnce(Instant asOf, RunTrigger trigger, @Nullable String period) {
        return ledger.current(pool)
                .chain(current -> current != null && !current.asOf().isBefore(asOf)
                        ? Uni.createFrom().voidItem()
                        : run(new ScoringRequest(asOf, null, trigger, period)));
    }

    /** Scores now where the result in force is stale, as after a stop of some days, or where there is none yet. */
    Uni<@Nullable Void> catchUp(Instant now) {
        return ledger.current(pool)
                .chain(current ->
                        current != null && current.asOf().plus(staleAfter).isAfter(now)
                                ? Uni.createFrom().voidItem()
                                : run(new ScoringRequest(now, null, RunTrigger.START_UP, null)));
    }

    private Uni<@Nullable Void> run(ScoringRequest request) {
        return scoring.run(request)
                .replaceWithVoid()
                .onFailure(RunRefusedException.class)
                .recoverWithNull();
    }
}
