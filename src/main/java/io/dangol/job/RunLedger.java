package io.dangol.job;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of runs and leases: how one begins, stays alive and ends. */
@ApplicationScoped
class RunLedger {
    private final Pool pool;
    private final BusinessCalendar calendar;
    private final Duration leaseTime;
    private final RunMetrics metrics;
    private final String owner = UUID.randomUUID().toString();

    RunLedger(Pool pool, BusinessCalendar calendar, JobConfig config, RunMetrics metrics) {
        this.pool = pool;
        this.calendar = calendar;
        this.leaseTime = config.lease();
        this.metrics = metrics;
    }

    Uni<Integer> abandonDeadRuns() {
        return pool.preparedQuery(JobSql.ABANDON_DEAD_RUNS)
                .execute(Tuple.of(leaseTime.toMillis() / 1000.0))
                .map(RowSet::rowCount)
                .invoke(metrics::abandoned);
    }

    /**
     * Opens a run and takes its lease.
     *
     * @throws DangolException with CONFLICT when another run holds the lease or the period is worked already
     */
    Uni<Run> open(RunRequest request) {
        return abandonDeadRuns()
                .chain(() -> pool.withTransaction(
                        connection -> openRow(connection, request).chain(run -> takeLease(connection, request, run))));
    }

    private Uni<Run> openRow(SqlConnection connection, RunRequest request) {
        return connection
                .preparedQuery(JobSql.OPEN_RUN)
                .execute(Tuple.of(
                        request.kind().name(), request.trigger().name(), request.period(), owner, request.lease()))
                .chain(rows -> rows.rowCount() == 0
                        ? refuse(connection, request)
                        : Uni.createFrom().item(run(rows.iterator().next())));
    }

    private Uni<Run> takeLease(SqlConnection connection, RunRequest request, Run run) {
        return connection
                .preparedQuery(JobSql.TAKE_LEASE)
                .execute(Tuple.of(request.lease(), run.key()))
                .chain(rows -> rows.rowCount() == 0
                        ? refuse(connection, request)
                        : Uni.createFrom().item(run));
    }

    private static Uni<Run> refuse(SqlConnection connection, RunRequest request) {
        return connection
                .preparedQuery(JobSql.WHO_HOLDS)
                .execute(Tuple.of(request.lease(), request.kind().name(), request.period()))
                .map(rows -> {
                    String holder = rows.rowCount() == 0
                            ? "another"
                            : GlobalId.of(Run.TYPE, rows.iterator().next().getLong(0));
                    throw new RunRefusedException(request.kind(), holder);
                });
    }

    /** Tells that the run is alive. */
    Uni<Void> beat(Run run) {
        return pool.preparedQuery(JobSql.BEAT).execute(Tuple.of(run.key())).replaceWithVoid();
    }

    /** Closes the run; a run that was taken for dead meanwhile stays ABANDONED. */
    Uni<Run> close(Run run, @Nullable String summary, @Nullable RunFailure failure) {
        Tuple values = Tuple.tuple()
                .addLong(run.key())
                .addString((failure == null ? RunStatus.SUCCEEDED : RunStatus.FAILED).name())
                .addString(summary)
                .addString(failure == null ? null : failure.code().name())
                .addString(failure == null ? null : failure.actor().name())
                .addString(failure == null ? null : failure.message())
                .addString(failure == null ? null : failure.errorId());
        return pool.preparedQuery(JobSql.CLOSE_RUN)
                .execute(values)
                .chain(rows -> rows.rowCount() == 0
                        ? find(run.key())
                        : Uni.createFrom().item(run(rows.iterator().next())));
    }

    Uni<@Nullable Run> find(long key) {
        return pool.preparedQuery(JobSql.FIND_RUN)
                .execute(Tuple.of(key))
                .map(rows -> rows.rowCount() == 0 ? null : run(rows.iterator().next()));
    }

    /** Rows in the direction of the request, one more than the page when more follow. */
    Uni<List<Run>> page(PageRequest request, @Nullable RunKind kind, @Nullable RunStatus status) {
        Tuple values = Tuple.tuple()
                .addString(kind == null ? null : kind.name())
                .addString(status == null ? null : status.name())
                .addLong(request.from() == null ? null : request.from().key())
                .addBoolean(request.backward())
                .addInteger(request.rowsToRead());
        return pool.preparedQuery(JobSql.PAGE_OF_RUNS)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::run)
                        .toList());
    }

    Uni<Integer> count(@Nullable RunKind kind, @Nullable RunStatus status) {
        return pool.preparedQuery(JobSql.COUNT_RUNS)
                .execute(Tuple.of(kind == null ? null : kind.name(), status == null ? null : status.name()))
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    Duration heartbeat() {
        return leaseTime.dividedBy(3);
    }

    Run run(Row row) {
        return new Run(
                row.getLong("id"),
                RunKind.valueOf(row.getString("kind")),
                RunTrigger.valueOf(row.getString("trigger")),
                row.getString("period"),
                RunStatus.valueOf(row.getString("status")),
                local(row.getOffsetDateTime("started_at")),
                local(row.getOffsetDateTime("finished_at")),
                RunProgress.of(row.getLong("progress_done"), row.getLong("progress_total")),
                row.getString("summary"),
                failure(row));
    }

    private static @Nullable RunFailure failure(Row row) {
        String code = row.getString("failure_code");
        return code == null
                ? null
                : new RunFailure(
                        ErrorCode.valueOf(code),
                        FailureActor.valueOf(row.getString("failure_actor")),
                        row.getString("failure_message"),
                        row.getString("error_id"));
    }

    private OffsetDateTime local(@Nullable OffsetDateTime time) {
        return time == null ? null : calendar.local(time.toInstant());
    }
}
