package io.dangol.delivery;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** What is to be sent: filled when a campaign runs, emptied when it is over. Every statement is over sets. */
@ApplicationScoped
class Outbox {
    static final String ONCE = "once";

    private final Pool pool;
    private final BusinessCalendar calendar;

    Outbox(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    /** Brings the outbox up to date: new recipients in, those of ended campaigns out, the next channel where nobody answered. */
    Uni<Void> refresh(Instant now) {
        return pool.preparedQuery(OutboxSql.CLEAR)
                .execute(Tuple.of(at(now)))
                .chain(() -> pool.query(OutboxSql.UNPLANNED).execute())
                .chain(rows -> Multi.createFrom()
                        .iterable(Rows.list(rows, row -> row.getLong(0)))
                        .onItem()
                        .transformToUniAndConcatenate(campaign -> plan(campaign, now))
                        .collect()
                        .last())
                .chain(() -> pool.preparedQuery(OutboxSql.FOLLOW_SILENCE).execute(Tuple.of(at(now))))
                .replaceWithVoid();
    }

    /** Whether {@link #refresh} or a sender would find anything to do. */
    Uni<Boolean> awaits(Instant now) {
        return pool.preparedQuery(OutboxSql.AWAITS)
                .execute(Tuple.of(at(now)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Puts the campaign's recipients into the outbox, once however often and from wherever it is asked. */
    Uni<Integer> plan(long campaign, Instant now) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(OutboxSql.HOLD_RUNNING)
                .execute(Tuple.of(campaign))
                .chain(running -> running.rowCount() == 0
                        ? Uni.createFrom().item(0)
                        : connection
                                .preparedQuery(OutboxSql.OPEN_OCCASION)
                                .execute(Tuple.of(campaign, ONCE, at(now)))
                                .chain(opened -> opened.rowCount() == 0
                                        ? Uni.createFrom().item(0)
                                        : queue(connection, campaign, now))));
    }

    private Uni<Integer> queue(SqlConnection connection, long campaign, Instant now) {
        return connection
                .preparedQuery(OutboxSql.QUEUE_MEMBERS)
                .execute(Tuple.of(campaign, ONCE, at(now)))
                .call(queued -> connection
                        .preparedQuery(OutboxSql.CLOSE_OCCASION)
                        .execute(Tuple.of(campaign, ONCE, queued.rowCount())))
                .map(queued -> queued.rowCount());
    }

    /** Running campaigns of which something may go now. */
    Uni<List<Long>> due(Instant now) {
        return pool.preparedQuery(OutboxSql.DUE)
                .execute(Tuple.of(at(now)))
                .map(rows -> Rows.list(rows, row -> row.getLong(0)));
    }

    private OffsetDateTime at(Instant instant) {
        return calendar.local(instant);
    }
}
