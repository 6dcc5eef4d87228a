package io.dangol.campaign;

import io.dangol.audience.AudienceTables;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** Lets people enter running campaigns by the calendar or at their golden time. Every statement is over sets. */
@ApplicationScoped
public class CampaignEntries {
    private final Pool pool;
    private final AudienceTables tables;
    private final BusinessCalendar calendar;

    CampaignEntries(Pool pool, AudienceTables tables, BusinessCalendar calendar) {
        this.pool = pool;
        this.tables = tables;
        this.calendar = calendar;
    }

    /** What has come by the instant, for each running campaign that has something to do. */
    public Uni<List<OccasionPass>> passes(Instant now) {
        return pool.query(OccasionSql.RUNNING)
                .execute()
                .map(rows -> Rows.list(rows, row -> RunningTrigger.of(row, calendar)))
                .chain(running -> Multi.createFrom()
                        .iterable(running)
                        .onItem()
                        .transformToUniAndConcatenate(each -> pass(each, now))
                        .collect()
                        .asList());
    }

    /** Null when nothing has come. */
    private Uni<OccasionPass> pass(RunningTrigger running, Instant now) {
        return running.schedule().trigger() instanceof CampaignTrigger.GoldenTime golden
                ? goldenTime(running, golden.window(), now)
                : recurring(running, now);
    }

    /** The latest day that has come is entered while that may be made up for; those before it are passed over. */
    private Uni<OccasionPass> recurring(RunningTrigger running, Instant now) {
        List<LocalDate> come = running.come(now);
        if (come.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        LocalDate latest = come.get(come.size() - 1);
        if (!running.schedule().stillOpen(latest, now)) {
            return Uni.createFrom().item(new OccasionPass(running, come, null, null, now));
        }
        return tables.members(running.target(), now)
                .map(head -> head.append(OccasionSql.ALL_AMONG, latest.toString()))
                .map(head -> new OccasionPass(
                        running, come.subList(0, come.size() - 1), latest, entering(head, running, now), now));
    }

    /** From its time on until the day ends, so that who is seen late is entered too. */
    private Uni<OccasionPass> goldenTime(RunningTrigger running, GoldenTimeTrigger window, Instant now) {
        LocalDate today = calendar.dayOf(now);
        OccasionSchedule schedule = running.schedule();
        if (today.isBefore(schedule.firstDay())
                || today.isAfter(schedule.lastDay())
                || schedule.at(today).isAfter(now)) {
            return Uni.createFrom().nullItem();
        }
        Anchors anchors = Anchors.of(window, today, now, calendar).newTo(running.campaign());
        return tables.membersAmong(
                        running.target(), now, anchors.sql(), anchors.values().toArray())
                .map(head -> new OccasionPass(running, List.of(), today, entering(head, running, now), now));
    }

    private static Select entering(Select head, RunningTrigger running, Instant now) {
        Long id = running.campaign();
        OffsetDateTime at = CampaignEntity.utc(now);
        return head.append(OccasionSql.ENTER, id, id, id, id, id, id, at, id, id, id, at);
    }

    /**
     * Carries the pass out in the caller's transaction, and answers with how many people were entered. Another runner who
     * was first, or a campaign that does not run any more, leaves nothing to do.
     *
     * @param queue puts those who were entered at the pass's instant where they are sent from, and tells how many
     */
    public Uni<Integer> enter(SqlConnection connection, OccasionPass pass, Queueing queue) {
        return connection
                .preparedQuery(OccasionSql.HOLD)
                .execute(Tuple.of(pass.campaign()))
                .chain(held -> held.rowCount() == 0 ? Uni.createFrom().item(false) : awaited(connection, pass))
                .chain(awaited -> awaited
                        ? skip(connection, pass).chain(() -> enterDay(connection, pass, queue))
                        : Uni.createFrom().item(0));
    }

    /** Whether nobody carried out a pass of the same days; a golden time is looked at again and again. */
    private static Uni<Boolean> awaited(SqlConnection connection, OccasionPass pass) {
        return connection
                .preparedQuery(OccasionSql.LAST_DAY)
                .execute(Tuple.of(pass.campaign()))
                .map(rows -> !pass.oncePerDay()
                        || Objects.equals(
                                rows.iterator().next().getLocalDate(0),
                                pass.trigger().lastDay()));
    }

    private static Uni<Void> skip(SqlConnection connection, OccasionPass pass) {
        OccasionSchedule schedule = pass.trigger().schedule();
        Tuple values = Tuple.of(
                pass.campaign(),
                pass.skipped().toArray(LocalDate[]::new),
                pass.skipped().stream()
                        .map(day -> CampaignEntity.utc(schedule.at(day)))
                        .toArray(OffsetDateTime[]::new),
                CampaignEntity.utc(pass.now()));
        return pass.skipped().isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(OccasionSql.SKIP).execute(values).replaceWithVoid();
    }

    private static Uni<Integer> enterDay(SqlConnection connection, OccasionPass pass, Queueing queue) {
        Select entering = pass.entering();
        if (entering == null) {
            return Uni.createFrom().item(0);
        }
        return connection
                .preparedQuery(entering.sql())
                .execute(entering.values())
                .map(rows -> rows.iterator().next().getInteger("entered"))
                .call(entered -> (entered == 0 ? Uni.createFrom().item(0) : queue.queue(connection, pass))
                        .chain(queued -> record(connection, pass, entered, queued)));
    }

    private static Uni<Void> record(SqlConnection connection, OccasionPass pass, int entered, int queued) {
        LocalDate day = Objects.requireNonNull(pass.day(), "given with the statement");
        return connection
                .preparedQuery(OccasionSql.RECORD)
                .execute(Tuple.of(
                        pass.campaign(),
                        day,
                        CampaignEntity.utc(pass.trigger().schedule().at(day)),
                        entered,
                        queued,
                        CampaignEntity.utc(pass.now())))
                .replaceWithVoid();
    }

    /** Where messages are sent from, which only a later room knows. */
    public interface Queueing {
        /** Queues whoever the pass entered and is not held out, in the same transaction. */
        Uni<Integer> queue(SqlConnection connection, OccasionPass pass);
    }
}
