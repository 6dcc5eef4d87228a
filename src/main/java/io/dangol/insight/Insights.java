package io.dangol.insight;

import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunRefusedException;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws insights from the facts: on a schedule, when asked to, and where one is missing. Each kind is a run of its own;
 * one runner works at a kind on any number of replicas, and a failed run leaves the former result in force.
 */
@ApplicationScoped
public class Insights {
    private final Runs runs;
    private final InsightLedger ledger;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final InsightConfig config;
    private final Map<InsightKind, InsightWork> works = new EnumMap<>(InsightKind.class);

    Insights(
            Runs runs,
            InsightLedger ledger,
            BusinessCalendar calendar,
            BusinessClock clock,
            InsightConfig config,
            @All List<InsightWork> all) {
        this.runs = runs;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
        this.config = config;
        all.forEach(work -> works.put(work.kind(), work));
    }

    /** Starts drawing insights of the kind as of the instant and answers at once with the run. */
    public Uni<Run> start(InsightKind kind, Instant asOf) {
        return runs.start(RunRequest.exclusive(kind.ledgerKind(), RunTrigger.MUTATION), run -> draw(kind, run, asOf));
    }

    /** Draws insights of the kind as of the instant and answers when that is done, well or not: see the status. */
    public Uni<Run> run(InsightKind kind, Instant asOf, RunTrigger trigger) {
        return runs.run(RunRequest.exclusive(kind.ledgerKind(), trigger), run -> draw(kind, run, asOf));
    }

    /** Draws all of them, one after the other; those that another replica is at are left to it. */
    public Uni<Void> drawAll(Instant asOf, RunTrigger trigger) {
        return drawEach(List.copyOf(works.keySet()), asOf, trigger);
    }

    /** As of the beginning of today, once a day. */
    Uni<Void> drawDaily() {
        Instant today = today();
        String period = "day " + calendar.dayOf(today);
        return Multi.createFrom()
                .iterable(works.keySet())
                .onItem()
                .transformToUniAndConcatenate(kind -> runs.runUnlessTaken(
                        RunRequest.exclusive(kind.ledgerKind(), RunTrigger.SCHEDULE)
                                .oncePer(period),
                        run -> draw(kind, run, today)))
                .onItem()
                .ignore()
                .toUni();
    }

    /**
     * Draws what is missing or stale once there are orders. While any run is at work, such as an import, the facts may
     * still be moving, and the next look will do.
     */
    Uni<Void> catchUp() {
        Instant today = today();
        return ledger.toCatchUp(clock.now().minus(config.staleAfter()))
                .chain(kinds -> drawEach(kinds, today, RunTrigger.START_UP));
    }

    Instant today() {
        return calendar.startOf(calendar.dayOf(clock.now()));
    }

    private Uni<Void> drawEach(List<InsightKind> kinds, Instant asOf, RunTrigger trigger) {
        return Multi.createFrom()
                .iterable(kinds)
                .onItem()
                .transformToUniAndConcatenate(kind -> run(kind, asOf, trigger)
                        .replaceWithVoid()
                        .onFailure(RunRefusedException.class)
                        .recoverWithNull())
                .onItem()
                .ignore()
                .toUni();
    }

    private Uni<String> draw(InsightKind kind, RunContext run, Instant asOf) {
        return works.get(kind).draw(run, asOf);
    }
}
