package io.dangol.insight;

import io.dangol.job.RunContext;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.dangol.shared.SortOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of insight runs: recorded with what they found, and found again. */
@ApplicationScoped
class InsightLedger {
    private final Pool pool;
    private final BusinessCalendar calendar;

    InsightLedger(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    /**
     * What a run found.
     *
     * @param windowFrom the first day whose facts were looked at; null for all
     * @param subjects customers or orders looked at
     * @param results rows of the result
     * @param reliable whether there was enough to go by
     * @param words what was found and how far it can be trusted
     */
    record Finding(
            InsightKind kind,
            Instant asOf,
            @Nullable LocalDate windowFrom,
            long subjects,
            long results,
            boolean reliable,
            String words) {}

    /** Records the result in the transaction that puts it in force, and makes sure that the run still may. */
    Uni<Void> record(SqlConnection connection, RunContext run, Finding finding) {
        return connection
                .preparedQuery(InsightSql.RECORD)
                .execute(Tuple.tuple()
                        .addLong(run.runId())
                        .addString(finding.kind().name())
                        .addOffsetDateTime(utc(finding.asOf()))
                        .addLocalDate(finding.windowFrom())
                        .addInteger(Math.toIntExact(finding.subjects()))
                        .addInteger(Math.toIntExact(finding.results()))
                        .addBoolean(finding.reliable())
                        .addString(finding.words()))
                .chain(() -> run.fence(connection));
    }

    /** The kinds that have no result younger than the instant, in their order; none while facts may be moving. */
    Uni<List<InsightKind>> toCatchUp(Instant youngerThan) {
        String[] kinds =
                Arrays.stream(InsightKind.values()).map(InsightKind::name).toArray(String[]::new);
        return pool.preparedQuery(InsightSql.TO_CATCH_UP)
                .execute(Tuple.of(kinds, utc(youngerThan)))
                .map(rows -> Rows.list(rows, row -> InsightKind.valueOf(row.getString(0))));
    }

    /** The results in force, one of each kind that has one. */
    Uni<List<InsightRun>> inForce() {
        return pool.preparedQuery(InsightSql.IN_FORCE).execute().map(rows -> Rows.list(rows, this::read));
    }

    Uni<Map<Long, InsightRun>> load(Long[] keys) {
        return pool.preparedQuery(InsightSql.LOAD)
                .execute(Tuple.of(keys))
                .map(rows -> Rows.byKey(rows, "run_id", this::read));
    }

    Uni<@Nullable InsightRun> find(long key) {
        return load(new Long[] {key}).map(found -> found.get(key));
    }

    /** Newest first. */
    Uni<Page<InsightRun>> page(PageRequest request, @Nullable InsightKind kind) {
        Select select = new Select(InsightSql.PAGE)
                .whereGiven("r.kind = ?", kind == null ? null : kind.name())
                .page(request, SortOrder.byKey("r.run_id", true));
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Page.of(
                        request, Rows.list(rows, this::read), run -> new Cursor(request.ordering(), null, run.key())));
    }

    Uni<Integer> count(@Nullable InsightKind kind) {
        Select select = new Select(InsightSql.COUNT).whereGiven("r.kind = ?", kind == null ? null : kind.name());
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private InsightRun read(Row row) {
        return new InsightRun(
                row.getLong("run_id"),
                InsightKind.valueOf(row.getString("kind")),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                row.getLocalDate("window_from"),
                calendar.local(row.getOffsetDateTime("finished_at").toInstant()),
                row.getInteger("subjects"),
                row.getInteger("results"),
                row.getBoolean("reliable"),
                row.getString("words"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
