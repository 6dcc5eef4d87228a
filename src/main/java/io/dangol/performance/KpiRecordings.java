package io.dangol.performance;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignCatalog;
import io.dangol.campaign.KpiBaseline;
import io.dangol.campaign.KpiTarget;
import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunKind;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.MinorUnits;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Records what every running or recently completed campaign's promises stand at. One runner works at a time on any
 * number of replicas; each campaign is a transaction of its own.
 */
@ApplicationScoped
public class KpiRecordings {
    private final Pool pool;
    private final Runs runs;
    private final CampaignCatalog catalog;
    private final Figures figures;
    private final CampaignCosts costs;
    private final KpiWords words;
    private final BrandGoals goals;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final PerformanceConfig config;
    private final double unitsOfMoney;

    KpiRecordings(
            Pool pool,
            Runs runs,
            CampaignCatalog catalog,
            Figures figures,
            CampaignCosts costs,
            KpiWords words,
            BrandGoals goals,
            BusinessCalendar calendar,
            BusinessClock clock,
            PerformanceConfig config,
            MinorUnits units) {
        this.pool = pool;
        this.runs = runs;
        this.catalog = catalog;
        this.figures = figures;
        this.costs = costs;
        this.words = words;
        this.goals = goals;
        this.calendar = calendar;
        this.clock = clock;
        this.config = config;
        this.unitsOfMoney = Math.pow(10, -units.digits());
    }

    /** Starts a recording as of the instant and answers at once with its run. */
    public Uni<Run> start(Instant asOf) {
        return runs.start(RunRequest.exclusive(RunKind.KPI_RECORDING, RunTrigger.MUTATION), run -> record(run, asOf));
    }

    /** Records as of the instant and answers when that is done. */
    public Uni<Run> run(Instant asOf, RunTrigger trigger) {
        return runs.run(RunRequest.exclusive(RunKind.KPI_RECORDING, trigger), run -> record(run, asOf));
    }

    /** Records as of the beginning of today, once a day. */
    Uni<Void> runDaily() {
        Instant today = today();
        RunRequest request = RunRequest.exclusive(RunKind.KPI_RECORDING, RunTrigger.SCHEDULE)
                .oncePer(calendar.dayOf(today).toString());
        return runs.runUnlessTaken(request, run -> record(run, today));
    }

    Instant today() {
        return calendar.startOf(calendar.dayOf(clock.now()));
    }

    private Uni<String> record(RunContext run, Instant asOf) {
        AtomicInteger done = new AtomicInteger();
        return toEvaluate(asOf)
                .chain(catalog::byIds)
                .chain(found -> Multi.createFrom()
                        .iterable(found.values())
                        .onItem()
                        .transformToUniAndConcatenate(campaign -> evaluate(campaign, asOf)
                                .chain(findings -> write(run, findings))
                                .call(() -> run.progress(done.incrementAndGet(), (long) found.size())))
                        .collect()
                        .asList())
                .chain(written -> goals.record(run, asOf).map(reached -> summary(written, reached, asOf)));
    }

    private String summary(List<Integer> written, int goals, Instant asOf) {
        return "Evaluated " + written.size() + " campaigns as of " + calendar.dayOf(asOf) + " and recorded "
                + written.stream().mapToInt(Integer::intValue).sum() + " results"
                + (goals == 0 ? "." : ", and " + goals + " of brand goals.");
    }

    private Uni<List<Long>> toEvaluate(Instant asOf) {
        return pool.preparedQuery(KpiSql.TO_EVALUATE)
                .execute(Tuple.of(
                        utc(asOf),
                        utc(asOf.minus(Duration.ofDays(config.correctionDays()))),
                        calendar.zone().getId()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong(0))
                        .toList());
    }

    /** What the facts before the instant say about each promise of the campaign; nothing before it began. */
    Uni<List<KpiFinding>> evaluate(Campaign campaign, Instant asOf) {
        KpiEvidence evidence = new KpiEvidence(figures, costs, campaign, unitsOfMoney);
        return catalog.targets(List.of(campaign.rowId()))
                .chain(targets -> Multi.createFrom()
                        .iterable(targets.getOrDefault(campaign.rowId(), List.of()))
                        .onItem()
                        .transformToUniAndConcatenate(target -> finding(campaign, target, evidence, asOf))
                        .collect()
                        .asList());
    }

    private Uni<@Nullable KpiFinding> finding(Campaign campaign, KpiTarget target, KpiEvidence evidence, Instant asOf) {
        KpiWindow window = KpiWindow.of(campaign, target, asOf, calendar);
        if (window == null) {
            return Uni.createFrom().nullItem();
        }
        boolean compared =
                target.baseline() == KpiBaseline.HOLDOUT || target.metric().needsHoldout();
        Uni<@Nullable SampleRatio> ratio = compared
                ? evidence.ratio(window).map(told -> told)
                : Uni.createFrom().nullItem();
        return evidence.of(target, window)
                .chain(told -> ratio.map(sizes -> KpiFinding.of(target, window, told, sizes, words)));
    }

    private Uni<Integer> write(RunContext run, List<KpiFinding> findings) {
        JsonArray rows = new JsonArray(findings.stream().map(KpiFinding::row).toList());
        return pool.withTransaction(connection -> connection
                .preparedQuery(KpiSql.RECORD)
                .execute(Tuple.of(rows, run.runId(), utc(clock.now())))
                .map(written -> written.rowCount())
                .call(() -> run.fence(connection)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
