package io.dangol.delivery;

import io.dangol.campaign.CampaignEntries;
import io.dangol.campaign.OccasionPass;
import io.dangol.job.RunContext;
import io.dangol.job.RunKind;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets people enter running campaigns when an occasion has come, and puts their messages into the outbox in the same
 * transaction, so that nobody is in a campaign without the message, nor the other way round. Each campaign is a transaction
 * of its own: one that fails holds no other one up.
 */
@ApplicationScoped
class Occasions {
    private final Pool pool;
    private final CampaignEntries entries;
    private final Runs runs;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    Occasions(Pool pool, CampaignEntries entries, Runs runs, BusinessCalendar calendar, BusinessClock clock) {
        this.pool = pool;
        this.entries = entries;
        this.runs = runs;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In a run, when an occasion has come. */
    Uni<Void> takeByRun() {
        Instant now = clock.now();
        return entries.passes(now)
                .chain(passes -> passes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : runs.runUnlessTaken(
                                RunRequest.exclusive(RunKind.CAMPAIGN_OCCASIONS, RunTrigger.SCHEDULE),
                                run -> takeAll(passes, run)));
    }

    private Uni<String> takeAll(List<OccasionPass> passes, RunContext run) {
        AtomicInteger done = new AtomicInteger();
        return Multi.createFrom()
                .iterable(passes)
                .onItem()
                .transformToUni(pass -> pool.withTransaction(
                                connection -> take(connection, pass).call(() -> run.fence(connection)))
                        .call(() -> run.progress(done.incrementAndGet(), (long) passes.size()))
                        .map(entered -> pass.key() + ": " + entered + " entered."))
                .collectFailures()
                .concatenate()
                .collect()
                .asList()
                .map(said -> String.join(" ", said));
    }

    /** Carries out what has come by the instant, in transactions without a run, and answers with how many people entered. */
    Uni<Integer> take(Instant now) {
        return entries.passes(now)
                .chain(passes -> Multi.createFrom()
                        .iterable(passes)
                        .onItem()
                        .transformToUniAndConcatenate(
                                pass -> pool.withTransaction(connection -> take(connection, pass)))
                        .collect()
                        .asList())
                .map(entered -> entered.stream().mapToInt(Integer::intValue).sum());
    }

    /** In the caller's transaction. */
    Uni<Integer> take(SqlConnection connection, OccasionPass pass) {
        return entries.enter(connection, pass, this::queue);
    }

    private Uni<Integer> queue(SqlConnection connection, OccasionPass pass) {
        return connection
                .preparedQuery(OutboxSql.QUEUE_ENTERED)
                .execute(Tuple.of(pass.campaign(), calendar.local(pass.now())))
                .map(queued -> queued.rowCount());
    }
}
