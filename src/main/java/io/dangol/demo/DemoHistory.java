package io.dangol.demo;

import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunFailure;
import io.dangol.job.RunStatus;
import io.dangol.job.RunTrigger;
import io.dangol.rfm.Scoring;
import io.dangol.rfm.ScoringRequest;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lives through the demo brand's last year in its order: customers are scored as they would have been.
 */
@ApplicationScoped
class DemoHistory {
    private static final int MONTHS = 12;
    private static final int WEEKS = 26;
    private static final int DAYS = 7;

    private final Pool pool;
    private final Scoring scoring;
    private final BusinessCalendar calendar;

    DemoHistory(Pool pool, Scoring scoring, BusinessCalendar calendar) {
        this.pool = pool;
        this.scoring = scoring;
        this.calendar = calendar;
    }

    /** Lives through what has not been lived through yet. */
    Uni<Void> live(DemoBrand brand, RunContext run) {
        return Multi.createFrom()
                .iterable(days(brand.today()))
                .onItem()
                .transformToUniAndConcatenate(day -> score(day, run))
                .onItem()
                .ignore()
                .toUni();
    }

    /** Month by month, then week by week, then day by day. */
    private static TreeSet<LocalDate> days(LocalDate today) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int month = MONTHS; month > MONTHS / 2; month--) {
            days.add(today.minusMonths(month));
        }
        for (int week = WEEKS; week > 0; week--) {
            days.add(today.minusWeeks(week));
        }
        for (int day = DAYS; day >= 0; day--) {
            days.add(today.minusDays(day));
        }
        return days;
    }

    private Uni<Void> score(LocalDate day, RunContext run) {
        Instant asOf = calendar.startOf(day);
        return scoredUntil()
                .flatMap(last -> last != null && !last.isBefore(asOf)
                        ? Uni.createFrom().voidItem()
                        : scoring.runWithin(run, new ScoringRequest(asOf, null, RunTrigger.START_UP, null))
                                .invoke(DemoHistory::mustSucceed)
                                .replaceWithVoid());
    }

    private Uni<@Nullable Instant> scoredUntil() {
        return pool.query(DemoSql.SCORED_UNTIL).execute().map(rows -> {
            OffsetDateTime last = rows.iterator().next().getOffsetDateTime(0);
            return last == null ? null : last.toInstant();
        });
    }

    private static void mustSucceed(Run run) {
        if (run.status() != RunStatus.SUCCEEDED) {
            RunFailure failure = run.failure();
            throw new IllegalStateException("Scoring run " + run.key() + " ended " + run.status()
                    + (failure == null ? "" : ": " + failure.message()));
        }
    }
}
