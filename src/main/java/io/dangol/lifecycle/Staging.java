package io.dangol.lifecycle;

import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunKind;
import io.dangol.job.RunRefusedException;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides in which stage everybody is. A run is one repeatable-read transaction under the lease of its kind: a failure,
 * a kill or a lost lease leaves the result in force.
 */
@ApplicationScoped
public class Staging {
    private static final String SETTINGS = """
            set transaction isolation level repeatable read;
            set local jit = off;
            set local work_mem = '128MB';
            set local random_page_cost = 1.1
            """;

    private final Runs runs;
    private final Pool pool;
    private final StageRules rules;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final Duration staleAfter;

    Staging(
            Runs runs,
            Pool pool,
            StageRules rules,
            BusinessCalendar calendar,
            BusinessClock clock,
            LifecycleConfig config) {
        this.runs = runs;
        this.pool = pool;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
        this.staleAfter = config.staleAfter();
    }

    /** Starts a run and answers with it at once. */
    public Uni<Run> start(Instant asOf, boolean all) {
        return refuseFuture(asOf)
                .chain(() -> runs.start(
                        RunRequest.exclusive(RunKind.LIFECYCLE, RunTrigger.MUTATION), run -> stage(run, asOf, all)));
    }

    /** Does a run and answers when it has ended, well or not. */
    public Uni<Run> run(Instant asOf, RunTrigger trigger, boolean all) {
        return refuseFuture(asOf)
                .chain(() -> runs.run(RunRequest.exclusive(RunKind.LIFECYCLE, trigger), run -> stage(run, asOf, all)));
    }

    /** As of the start of the day, once on all replicas together. */
    Uni<Void> runDaily() {
        Instant start = calendar.startOf(calendar.dayOf(clock.now()));
        RunRequest request =
                RunRequest.exclusive(RunKind.LIFECYCLE, RunTrigger.SCHEDULE).oncePer("day " + calendar.dayOf(start));
        return last(pool)
                .chain(last -> last != null && !asOf(last).isBefore(start)
                        ? Uni.createFrom().voidItem()
                        : runs.runUnlessTaken(request, run -> stage(run, start, false)));
    }

    /** Now, where the result in force is stale, was made by other settings, or there is none yet. */
    Uni<@Nullable Void> catchUp(Instant now) {
        return last(pool)
                .chain(last -> rules.inForce()
                        .chain(settings -> last != null
                                        && last.getInteger("settings_version") == settings.version()
                                        && asOf(last).plus(staleAfter).isAfter(now)
                                ? Uni.createFrom().voidItem()
                                : run(now, RunTrigger.START_UP, false).replaceWithVoid()))
                .onFailure(RunRefusedException.class)
                .recoverWithNull();
    }

    private Uni<Void> refuseFuture(Instant asOf) {
        if (asOf.isAfter(clock.now())) {
            return Uni.createFrom()
                    .failure(DangolException.badInput(
                                    "asOf " + calendar.local(asOf)
                                            + " is in the future, where orders are still to come. Give a past instant or leave it out.")
                            .at("input.asOf"));
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<@Nullable String> stage(RunContext run, Instant asOf, boolean all) {
        return pool.withTransaction(connection -> connection
                .query(SETTINGS)
                .execute()
                .chain(() -> rules.inForce(connection))
                .chain(settings -> stage(connection, run, settings, asOf, all))
                .call(() -> run.fence(connection)));
    }

    private Uni<String> stage(
            SqlConnection connection, RunContext run, LifecycleSettings settings, Instant asOf, boolean all) {
        return last(connection)
                .invoke(before -> refuseBackwards(asOf, before))
                .chain(before -> new StageRun(connection, run, settings, calendar, asOf).work(before, all));
    }

    private void refuseBackwards(Instant asOf, @Nullable Row before) {
        if (before != null && !asOf.isAfter(asOf(before))) {
            throw DangolException.conflict("asOf " + calendar.local(asOf)
                    + " is not after the result in force, which is as of " + calendar.local(asOf(before))
                    + ". Give a later instant.");
        }
    }

    private static Uni<@Nullable Row> last(SqlClient client) {
        return client.preparedQuery(StageSql.LAST_RUN)
                .execute()
                .map(rows -> rows.rowCount() == 0 ? null : rows.iterator().next());
    }

    private static Instant asOf(Row run) {
        return run.getOffsetDateTime("as_of").toInstant();
    }
}
