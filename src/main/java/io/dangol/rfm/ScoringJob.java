package io.dangol.rfm;

import io.dangol.job.RunTrigger;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the result in force true without anybody asking. Which replica works a period is the ledger's decision. */
class ScoringJob {
    private final ScheduledScoring scoring;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    ScoringJob(ScheduledScoring scoring, BusinessCalendar calendar, BusinessClock clock) {
        this.scoring = scoring;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(cron = "${dangol.rfm.daily:0 10 0 * * ?}", timeZone = "${dangol.brand.zone}", identity = "rfm-daily")
    Uni<Void> daily() {
        Instant start = calendar.startOf(calendar.dayOf(clock.now()));
        return scoring.runOnce(start, RunTrigger.SCHEDULE, "day " + calendar.dayOf(start));
    }

    @Scheduled(cron = "${dangol.rfm.hourly:0 40 * * * ?}", timeZone = "${dangol.brand.zone}", identity = "rfm-hourly")
    Uni<Void> hourly() {
        ZonedDateTime hour = clock.now().atZone(calendar.zone()).truncatedTo(ChronoUnit.HOURS);
        return scoring.runOnce(hour.toInstant(), RunTrigger.SCHEDULE, "hour " + hour.toOffsetDateTime());
    }

    @Scheduled(every = "${dangol.rfm.catch-up:10m}", delayed = "5s", identity = "rfm-catch-up")
    Uni<@Nullable Void> catchUp() {
        return scoring.catchUp(clock.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
