package io.dangol.demo;

import io.dangol.job.RunContext;
import io.dangol.job.RunTrigger;
import io.dangol.lifecycle.Staging;
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
 * Lives through the demo brand's last year in its order: customers are scored as they would have been, each
 * example campaign begins on its day with the members of that day, and what it promised is judged as time goes by.
 */
@ApplicationScoped
class DemoHistory {
    private static final int MONTHS = 12;
    private static final int WEEKS = 13;
    private static final int DAYS = 2;

    private final Pool pool;
    private final Scoring scoring;
    private final Staging staging;
    private final DemoCampaigns campaigns;
    private final BusinessCalendar calendar;

    DemoHistory(Pool pool, Scoring scoring, Staging staging, DemoCampaigns campaigns, BusinessCalendar calendar) {
        this.pool = pool;
        this.scoring = scoring;
        this.staging = staging;
        this.campaigns = campaigns;
        this.calendar = calendar;
    }

    /** Lives through what has not been lived through yet. */
    Uni<Void> live(DemoBrand brand, RunContext run) {
        return Multi.createFrom()
                .iterable(days(brand.today()))
                .onItem()
                .transformToUniAndConcatenate(day -> score(day, run)
                        .chain(() -> stage(day))
                        .chain(() -> campaigns.begin(day, brand))
                        .chain(() -> campaigns.judge(day, brand)))
                .onItem()
                .ignore()
                .toUni()
                .chain(() -> campaigns.end(brand.today()));
    }

    /** Month by month, then week by week, then day by day, and the days on which campaigns begin. */
    private static TreeSet<LocalDate> days(LocalDate today) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int month = MONTHS; month > MONTHS / 4; month--) {
            days.add(today.minusMonths(month));
        }
        for (int week = WEEKS; week > 0; week--) {
            days.add(today.minusWeeks(week));
        }
        for (int day = DAYS; day >= 0; day--) {
            days.add(today.minusDays(day));
        }
        DemoCampaigns.FIRST_DAYS_AGO.forEach(ago -> days.add(today.minusDays(ago)));
        return days;
    }

    private Uni<Void> score(LocalDate day, RunContext run) {
        Instant asOf = calendar.startOf(day);
        return until(DemoSql.SCORED_UNTIL)
                .flatMap(last -> last != null && !last.isBefore(asOf)
                        ? Uni.createFrom().voidItem()
                        : scoring.runWithin(run, new ScoringRequest(asOf, null, RunTrigger.START_UP, null))
                                .invoke(Demo::mustSucceed)
                                .replaceWithVoid());
    }

    private Uni<Void> stage(LocalDate day) {
        Instant asOf = calendar.startOf(day);
        return until(DemoSql.STAGED_UNTIL)
                .flatMap(last -> last != null && !last.isBefore(asOf)
                        ? Uni.createFrom().voidItem()
                        : staging.run(asOf, RunTrigger.START_UP, false)
                                .invoke(Demo::mustSucceed)
                                .replaceWithVoid());
    }

    private Uni<@Nullable Instant> until(String question) {
        return pool.query(question).execute().map(rows -> {
            OffsetDateTime last = rows.iterator().next().getOffsetDateTime(0);
            return last == null ? null : last.toInstant();
        });
    }
}
