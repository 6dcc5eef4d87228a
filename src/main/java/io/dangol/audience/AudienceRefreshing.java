package io.dangol.audience;

import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunKind;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who is in audiences from when to when. One runner works at a time on any number of replicas; each audience is a
 * transaction of its own, and one that fails leaves what was known of it.
 */
@ApplicationScoped
public class AudienceRefreshing {
    private final Pool pool;
    private final Runs runs;
    private final AudienceCatalog catalog;
    private final AudienceMembers members;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    AudienceRefreshing(
            Pool pool,
            Runs runs,
            AudienceCatalog catalog,
            AudienceMembers members,
            BusinessCalendar calendar,
            BusinessClock clock) {
        this.pool = pool;
        this.runs = runs;
        this.catalog = catalog;
        this.members = members;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Starts a refresh as of the instant and answers at once with its run; of one audience, or of all that are refreshed. */
    public Uni<Run> start(Instant asOf, @Nullable Long audience) {
        return runs.start(
                RunRequest.exclusive(RunKind.AUDIENCE_REFRESH, RunTrigger.MUTATION),
                run -> refresh(run, asOf, audience));
    }

    /** Refreshes and answers when that is done. */
    public Uni<Run> run(Instant asOf, RunTrigger trigger) {
        return runs.run(RunRequest.exclusive(RunKind.AUDIENCE_REFRESH, trigger), run -> refresh(run, asOf, null));
    }

    /** As of the beginning of today, once a day. */
    Uni<Void> runDaily() {
        Instant today = calendar.startOf(calendar.dayOf(clock.now()));
        RunRequest request = RunRequest.exclusive(RunKind.AUDIENCE_REFRESH, RunTrigger.SCHEDULE)
                .oncePer(calendar.dayOf(today).toString());
        return runs.runUnlessTaken(request, run -> refresh(run, today, null));
    }

    private Uni<String> refresh(RunContext run, Instant asOf, @Nullable Long audience) {
        AtomicInteger done = new AtomicInteger();
        return pool.preparedQuery(RefreshSql.TO_REFRESH)
                .execute(Tuple.of(Asking.utc(asOf), audience))
                .map(rows -> Rows.list(rows, row -> row.getLong(0)))
                .call(keys -> Multi.createFrom()
                        .iterable(keys)
                        .onItem()
                        .transformToUniAndConcatenate(key -> refreshOne(run, key, asOf)
                                .call(() -> run.progress(done.incrementAndGet(), (long) keys.size())))
                        .collect()
                        .last())
                .map(keys -> "Refreshed " + keys.size() + " audiences as of " + calendar.local(asOf) + ".");
    }

    private Uni<Void> refreshOne(RunContext run, long key, Instant asOf) {
        return catalog.find(key)
                .chain(audience -> catalog.closure(audience.read())
                        .chain(closure -> pool.withTransaction(connection ->
                                apply(connection, run, audience, closure, asOf).call(() -> run.fence(connection)))));
    }

    private Uni<Void> apply(
            SqlConnection connection, RunContext run, Audience audience, AudienceClosure closure, Instant asOf) {
        OffsetDateTime at = Asking.utc(asOf);
        Long key = audience.key();
        List<Object> values = List.of(at, key, key, at, key, key, audience.versionKey(), run.runId(), at);
        Select select = AudienceStatement.ofAll(closure, members.asking(closure, asOf))
                .memberTable()
                .append(RefreshSql.APPLY, values.toArray());
        return connection.preparedQuery(select.sql()).execute(select.values()).replaceWithVoid();
    }
}
