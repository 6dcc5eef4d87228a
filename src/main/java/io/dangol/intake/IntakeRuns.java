package io.dangol.intake;

import io.dangol.access.Masking;
import io.dangol.job.Run;
import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What imports counted, and why rows of them were refused. */
@ApplicationScoped
class IntakeRuns {
    private final Pool pool;

    IntakeRuns(Pool pool) {
        this.pool = pool;
    }

    static String ordering(long run) {
        return "intake-errors:" + run;
    }

    /** For each run what it counted, null for runs that are no imports. */
    Uni<List<@Nullable IntakeRun>> of(List<Run> runs) {
        return pool.preparedQuery(ImportSql.FIND_IMPORTS)
                .execute(Tuple.of((Object) runs.stream().map(Run::key).toArray(Long[]::new)))
                .map(rows -> {
                    Map<Long, IntakeRun> byKey = new HashMap<>();
                    rows.forEach(row -> byKey.put(row.getLong("run_id"), intakeRun(row)));
                    return runs.stream().map(run -> byKey.get(run.key())).toList();
                });
    }

    Uni<Page<IntakeError>> errors(long run, PageRequest request, Masking masking) {
        Cursor from = request.from();
        return pool.preparedQuery(request.backward() ? ImportSql.ERRORS_BEFORE : ImportSql.ERRORS_AFTER)
                .execute(Tuple.of(run, from == null ? null : from.key(), request.rowsToRead()))
                .map(rows -> Page.of(
                        request,
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> error(row, masking))
                                .toList(),
                        error -> new Cursor(ordering(run), null, error.number())));
    }

    Uni<Integer> countErrors(long run) {
        return pool.preparedQuery(ImportSql.COUNT_ERRORS)
                .execute(Tuple.of(run))
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    /**
     * The errors of the run from the given number on, as many as fit a piece of a download.
     *
     * @throws DangolException with NOT_FOUND when the run is no import
     */
    Uni<List<IntakeError>> download(long run, long after, Masking masking) {
        return pool.preparedQuery(ImportSql.FIND_IMPORTS)
                .execute(Tuple.of((Object) new Long[] {run}))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw DangolException.notFound(
                                GlobalId.of("Run", run) + " is no import. Use the run that sending a file answered.");
                    }
                })
                .chain(() -> pool.preparedQuery(ImportSql.ERRORS_AFTER).execute(Tuple.of(run, after, 100_000)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> error(row, masking))
                        .toList());
    }

    private static IntakeRun intakeRun(Row row) {
        return new IntakeRun(
                FactKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("mapping"),
                row.getString("charset"),
                row.getBoolean("dry_run"),
                row.getBoolean("all_or_nothing"),
                Math.toIntExact(row.getLong("rows_read")),
                Math.toIntExact(row.getLong("inserted")),
                Math.toIntExact(row.getLong("changed")),
                Math.toIntExact(row.getLong("unchanged")),
                Math.toIntExact(row.getLong("failed")),
                path(row.getLong("run_id")));
    }

    static String path(long run) {
        return "/intake/runs/" + GlobalId.of("Run", run) + "/errors";
    }

    private static IntakeError error(Row row, Masking masking) {
        String value = row.getString("value");
        return new IntakeError(
                row.getInteger("number"),
                Math.toIntExact(row.getLong("line")),
                row.getString("field"),
                row.getString("column_name"),
                row.getBoolean("personal") ? masking.show(value) : value,
                row.getString("reason"),
                row.getString("remedy"));
    }
}
