package io.dangol.job;

import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs long pieces of work. Schedules, mutations and start-up all come through here, so that one runner works on any
 * number of replicas, every run is in the ledger, and a killed one is seen.
 */
@ApplicationScoped
public class Runs {
    private static final Logger LOG = Logger.getLogger(Runs.class);
    /** Serialization failure and deadlock: the transaction lost a race and is right to try again. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

    private static final int ATTEMPTS_AFTER_LOST_RACE = 3;

    static final String ORDERING = "runs";

    private final RunLedger ledger;
    private final Pool pool;
    private final Vertx vertx;
    private final RunMetrics metrics;

    Runs(RunLedger ledger, Pool pool, Vertx vertx, RunMetrics metrics) {
        this.ledger = ledger;
        this.pool = pool;
        this.vertx = vertx;
        this.metrics = metrics;
    }

    /**
     * Starts the work and answers at once with the run that was opened; the work goes on in the background.
     *
     * @throws RunRefusedException when the lease is held or the period is worked already
     */
    public Uni<Run> start(RunRequest request, RunWork work) {
        return ledger.open(request)
                .invoke(run -> carryOut(request, run, work)
                        .subscribe()
                        .with(
                                ended -> LOG.debugf("Run %d of %s ended %s", run.key(), request.kind(), ended.status()),
                                failure -> LOG.errorf(
                                        failure, "Run %d of %s could not be closed", run.key(), request.kind())));
    }

    /**
     * Does the work and answers when it has ended, well or not: see the status.
     *
     * @throws RunRefusedException when the lease is held or the period is worked already
     */
    public Uni<Run> run(RunRequest request, RunWork work) {
        return ledger.open(request).chain(run -> carryOut(request, run, work));
    }

    /** As {@link #run}, for a schedule: that another replica is at it already is no failure. */
    public Uni<Void> runUnlessTaken(RunRequest request, RunWork work) {
        return run(request, work)
                .replaceWithVoid()
                .onFailure(RunRefusedException.class)
                .recoverWithNull();
    }

    /** The run, or null when there is none with the key. */
    public Uni<@Nullable Run> find(long key) {
        return ledger.find(key);
    }

    /** A page of runs, newest first, of one kind or status where given. */
    Uni<Page<Run>> page(PageRequest request, @Nullable RunKind kind, @Nullable RunStatus status) {
        return ledger.page(request, kind, status).map(runs -> Page.of(request, runs, Runs::cursor));
    }

    Uni<Integer> count(@Nullable RunKind kind, @Nullable RunStatus status) {
        return ledger.count(kind, status);
    }

    static Cursor cursor(Run run) {
        return new Cursor(ORDERING, null, run.key());
    }

    private Uni<Run> carryOut(RunRequest request, Run run, RunWork work) {
        Cancellable heartbeat = beat(run);
        RunContext context = new RunContext(pool, run.key(), request.lease());
        return Uni.createFrom()
                .deferred(() -> work.work(context))
                .onFailure(Runs::lostRace)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .atMost(ATTEMPTS_AFTER_LOST_RACE)
                .onItemOrFailure()
                .transformToUni((summary, failure) -> ledger.close(run, summary, failureOf(run, failure)))
                .invoke(metrics::ended)
                .onTermination()
                .invoke(heartbeat::cancel);
    }

    private Cancellable beat(Run run) {
        long timer = vertx.setPeriodic(
                ledger.heartbeat().toMillis(),
                ignored -> ledger.beat(run)
                        .subscribe()
                        .with(
                                done -> LOG.tracef("Run %d lives", run.key()),
                                failure -> LOG.warnf("Run %d could not tell that it lives: %s", run.key(), failure)));
        return () -> vertx.cancelTimer(timer);
    }

    private static boolean lostRace(Throwable failure) {
        return failure instanceof PgException refused && LOST_RACES.contains(String.valueOf(refused.getSqlState()));
    }

    private static @Nullable RunFailure failureOf(Run run, @Nullable Throwable failure) {
        if (failure == null) {
            return null;
        }
        RunFailure reason = RunFailure.of(failure);
        if (failure instanceof DangolException) {
            // The reason may hold what a file held, which is for those who may read the run, not for the log.
            LOG.infof("Run %d of %s was refused: %s", run.key(), run.kind(), reason.code());
        } else {
            LOG.errorf(failure, "Run %d of %s failed, error id %s", run.key(), run.kind(), reason.errorId());
        }
        return reason;
    }
}
