package io.dangol.rfm;

import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunKind;
import io.dangol.job.RunRequest;
import io.dangol.job.Runs;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.MinorUnits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs scoring, so that the result in force is that of one instant and one model, wholly or not at all.
 *
 * <p>A run is one repeatable-read transaction under the lease of its kind: what it reads is one snapshot, from which it
 * takes exactly the announced changes that it sees, and a failure, a kill or a lost lease leaves the result in force.
 */
@ApplicationScoped
public class Scoring {
    /** Above this share of the buyers an incremental run would cost more than a full one. */
    private static final double FULL_ABOVE = 0.15;

    /** After a longer while the calendar alone touches too many. */
    private static final Duration INCREMENTAL_WITHIN = Duration.ofDays(31);

    private static final String SETTINGS = """
            set transaction isolation level repeatable read;
            set local jit = off;
            set local work_mem = '128MB';
            set local random_page_cost = 1.1
            """;

    private final Runs runs;
    private final Pool pool;
    private final SegmentationModels models;
    private final ScoringLedger ledger;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final MinorUnits units;
    private final int bandHalfWidth;

    Scoring(
            Runs runs,
            Pool pool,
            SegmentationModels models,
            ScoringLedger ledger,
            BusinessCalendar calendar,
            BusinessClock clock,
            MinorUnits units,
            ScoringConfig config) {
        this.runs = runs;
        this.pool = pool;
        this.models = models;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
        this.units = units;
        this.bandHalfWidth = config.bandHalfWidth();
    }

    /**
     * Starts a run and answers with it at once; one that would be refused for its instant is refused before it begins.
     */
    public Uni<Run> start(ScoringRequest request) {
        return refuseFuture(request)
                .chain(() -> ledger.current(pool))
                .invoke(current -> refuseBackwards(request.asOf(), current))
                .chain(() -> runs.start(runRequest(request), run -> score(run, request)));
    }

    /** Does a run and answers when it has ended, well or not. */
    public Uni<Run> run(ScoringRequest request) {
        return refuseFuture(request).chain(() -> runs.run(runRequest(request), run -> score(run, request)));
    }

    /**
     * As {@link #run}, for work that scores one instant after the other under a run of its own, which holds the lease
     * {@link RunKind#RFM_SCORING} so that no schedule comes between.
     */
    public Uni<Run> runWithin(RunContext holder, ScoringRequest request) {
        RunRequest part = new RunRequest(
                RunKind.RFM_SCORING, request.trigger(), null, RunKind.RFM_SCORING + "/" + holder.runId());
        return refuseFuture(request).chain(() -> runs.run(part, run -> score(run, request)));
    }

    private Uni<Void> refuseFuture(ScoringRequest request) {
        if (request.asOf().isAfter(clock.now())) {
            return Uni.createFrom()
                    .failure(DangolException.badInput(
                                    "asOf " + calendar.local(request.asOf())
                                            + " is in the future, where orders are still to come. Give a past instant or leave it out.")
                            .at("input.asOf"));
        }
        return Uni.createFrom().voidItem();
    }

    private static RunRequest runRequest(ScoringRequest request) {
        RunRequest exclusive = RunRequest.exclusive(RunKind.RFM_SCORING, request.trigger());
        return request.period() == null ? exclusive : exclusive.oncePer(request.period());
    }

    private Uni<@Nullable String> score(RunContext run, ScoringRequest request) {
        return models.inForce(request.asOf())
                .chain(model -> models.percentiles(model)
                        .chain(percentiles -> pool.withTransaction(
                                connection -> score(connection, run, request, model, percentiles))));
    }

    private Uni<String> score(
            SqlConnection connection,
            RunContext run,
            ScoringRequest request,
            SegmentationModel model,
            List<Percentile> percentiles) {
        ScoringWindow window = new ScoringWindow(calendar, request.asOf(), model.recencyMonths());
        return connection
                .query(SETTINGS)
                .execute()
                .chain(() -> ledger.current(connection))
                .invoke(current -> refuseBackwards(request.asOf(), current))
                .map(current -> new ScoringPlan(model, percentiles, window, current, units, bandHalfWidth))
                .chain(plan -> kind(connection, request.kind(), plan).chain(kind -> score(connection, run, plan, kind)))
                .call(() -> run.fence(connection));
    }

    private Uni<String> score(SqlConnection connection, RunContext run, ScoringPlan plan, ScoringKind kind) {
        Rescoring rescoring = new Rescoring(connection, run, plan);
        CurrentResult before = plan.before();
        Uni<Cuts> cuts = before == null || kind == ScoringKind.REBUILD
                ? rescoring.rebuild()
                : kind == ScoringKind.FULL ? rescoring.full(before) : rescoring.incremental(before);
        return cuts.chain(found -> ledger.record(connection, run.runId(), plan, kind, found));
    }

    private void refuseBackwards(Instant asOf, @Nullable CurrentResult current) {
        if (current != null && !asOf.isAfter(current.asOf())) {
            throw DangolException.conflict(
                            "asOf " + calendar.local(asOf) + " is not after the result in force, which is"
                                    + " as of " + calendar.local(current.asOf())
                                    + ". Give a later instant, or read segments(asOf) to look back without changing anything.")
                    .at("input.asOf");
        }
    }

    private static Uni<ScoringKind> kind(SqlConnection connection, @Nullable ScoringKind asked, ScoringPlan plan) {
        CurrentResult before = plan.before();
        if (before == null || !plan.goesOn()) {
            return Uni.createFrom().item(ScoringKind.REBUILD);
        }
        if (asked != null) {
            return Uni.createFrom().item(asked);
        }
        int most = (int) (before.buyers() * FULL_ABOVE) + 1;
        boolean longAgo = before.asOf().isBefore(plan.window().asOf().minus(INCREMENTAL_WITHIN));
        return connection
                .preparedQuery(ScoringSql.ESTIMATE)
                .execute(Tuple.of(most))
                .map(rows -> rows.iterator().next().getLong(0) >= most || longAgo
                        ? ScoringKind.FULL
                        : ScoringKind.INCREMENTAL);
    }
}
