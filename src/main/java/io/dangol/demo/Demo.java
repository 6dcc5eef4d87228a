package io.dangol.demo;

import io.dangol.insight.Insights;
import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunFailure;
import io.dangol.job.RunKind;
import io.dangol.job.RunRefusedException;
import io.dangol.job.RunRequest;
import io.dangol.job.RunStatus;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.lifecycle.LifecycleJob;
import io.dangol.lifecycle.Staging;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the demo brand, once for a database. Each step either stands whole or is done again, so that a run that was
 * killed is finished by the next one, on the days it began with.
 */
@ApplicationScoped
class Demo {
    /** Under the lease of scoring, which the demo does day by day itself. */
    private static final RunRequest MAKING =
            new RunRequest(RunKind.DEMO_BRAND, RunTrigger.START_UP, null, RunKind.RFM_SCORING.name());

    private static final Logger LOG = Logger.getLogger(Demo.class);
    /** Longer than a dead run keeps its lease. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int FEWEST = 1000;

    private final Pool pool;
    private final Runs runs;
    private final DemoConfig config;
    private final DemoFacts facts;
    private final DemoHistory history;
    private final Insights insights;
    private final Staging staging;
    private final Scheduler scheduler;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    Demo(
            Pool pool,
            Runs runs,
            DemoConfig config,
            DemoFacts facts,
            DemoHistory history,
            Insights insights,
            Staging staging,
            Scheduler scheduler,
            BusinessClock clock,
            BusinessCalendar calendar) {
        this.pool = pool;
        this.runs = runs;
        this.config = config;
        this.facts = facts;
        this.history = history;
        this.insights = insights;
        this.staging = staging;
        this.scheduler = scheduler;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Makes what is missing of the brand, waiting for another replica or a dead run if one is at it.
     *
     * <p>The run holds the lease of scoring: the history is scored in its order, and a schedule that scored today first
     * would be its end.
     */
    Uni<Void> make() {
        return Uni.createFrom()
                .deferred(() -> pending()
                        .flatMap(brand -> brand == null
                                ? Uni.createFrom().voidItem()
                                : runs.run(MAKING, this::work).replaceWithVoid()))
                .onFailure(RunRefusedException.class)
                .retry()
                .withBackOff(Duration.ofSeconds(2), Duration.ofSeconds(10))
                .expireIn(PATIENCE.toMillis());
    }

    /**
     * From the first fact until the brand's past is lived through, nobody may decide today's stages: the past could not follow.
     */
    private <T> Uni<T> undisturbed(Uni<T> living) {
        if (!scheduler.isStarted()) {
            return living;
        }
        return Uni.createFrom().deferred(() -> {
            scheduler.pause(LifecycleJob.CATCH_UP);
            return living.onTermination().invoke(() -> scheduler.resume(LifecycleJob.CATCH_UP));
        });
    }

    private Uni<String> work(RunContext run) {
        return pending()
                .flatMap(brand -> brand == null
                        ? Uni.createFrom()
                                .item("There was nothing to do: the demo brand stands, or the database is in use.")
                        : make(brand, run));
    }

    private Uni<String> make(DemoBrand brand, RunContext run) {
        LOG.infof(
                "Making the demo brand: %,d customers and three years of what they did. It takes some seconds;"
                        + " dangol.demo.enabled=false starts with an empty database instead.",
                brand.customers());
        return undisturbed(lived(brand, run))
                .flatMap(written -> written
                        ? completed(brand)
                        : Uni.createFrom().item("Somebody else's facts came first: no demo brand here."))
                .invoke(said -> LOG.infof("%s Its queries are in the explorer, /graphiql/.", said));
    }

    /** Whether the brand's facts are here and its past is lived through; not so where somebody else's facts came first. */
    private Uni<Boolean> lived(DemoBrand brand, RunContext run) {
        return stands().flatMap(found -> found != null ? Uni.createFrom().item(true) : facts.write(brand, run))
                .call(written ->
                        written ? history.live(brand, run) : Uni.createFrom().voidItem());
    }

    private Uni<String> completed(DemoBrand brand) {
        return pool.query(DemoSql.LINK_PLAYBOOK)
                .execute()
                .chain(() -> pool.query(DemoSql.COMPLETE_BRAND).execute())
                .chain(() -> insights.drawAll(calendar.startOf(brand.today()), RunTrigger.START_UP))
                .chain(() -> staging.run(now(), RunTrigger.START_UP, false))
                .replaceWith("The demo brand stands.");
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The brand that is to be made or finished here, or null when there is nothing to do. */
    private Uni<@Nullable DemoBrand> pending() {
        return stands().flatMap(found -> {
            if (found != null) {
                return Uni.createFrom().item(found.complete() ? null : found);
            }
            return pool.query(DemoSql.IS_EMPTY)
                    .execute()
                    .map(rows -> rows.iterator().next().getBoolean(0) ? wished() : null);
        });
    }

    private DemoBrand wished() {
        if (config.customers() < FEWEST) {
            throw new IllegalStateException("dangol.demo.customers is " + config.customers() + ". Give at least "
                    + FEWEST + ": with fewer, a segment that a campaign addresses may be empty.");
        }
        return new DemoBrand(config.seed(), config.customers(), calendar.dayOf(clock.now()), false);
    }

    private Uni<@Nullable DemoBrand> stands() {
        return pool.query(DemoSql.FIND_BRAND).execute().map(rows -> {
            RowIterator<Row> found = rows.iterator();
            return found.hasNext() ? brand(found.next()) : null;
        });
    }

    private static DemoBrand brand(Row row) {
        return new DemoBrand(
                row.getLong("seed"),
                row.getInteger("customers"),
                row.getLocalDate("today"),
                row.getOffsetDateTime("completed_at") != null);
    }

    /** @throws IllegalStateException unless the run, a part of the work, ended well */
    static void mustSucceed(Run run) {
        if (run.status() != RunStatus.SUCCEEDED) {
            RunFailure failure = run.failure();
            throw new IllegalStateException("Run " + run.key() + " of " + run.kind() + " ended " + run.status()
                    + (failure == null ? "" : ": " + failure.message()));
        }
    }
}
