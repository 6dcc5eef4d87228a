package io.dangol.intake;

import io.dangol.job.RunContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the counts and row errors of one import, and writes them down now and then while it is at work. */
final class ImportLog {
    private static final int ERRORS_AT_ONCE = 1000;
    private static final int VALUE_LENGTH = 200;

    private final Pool pool;
    private final RunContext run;
    private final int errorsKept;
    private final List<RowError> unwritten = new ArrayList<>();
    private int errors;
    private ImportTally tally = ImportTally.ZERO;

    ImportLog(Pool pool, RunContext run, int errorsKept) {
        this.pool = pool;
        this.run = run;
        this.errorsKept = errorsKept;
    }

    ImportTally tally() {
        return tally;
    }

    void count(ImportTally now) {
        tally = now;
    }

    /** Remembers why a row failed; beyond the number kept, errors are only counted. */
    void error(RowError error) {
        if (errors++ < errorsKept) {
            String value = error.value();
            String cut = value != null && value.length() > VALUE_LENGTH ? value.substring(0, VALUE_LENGTH) : value;
            unwritten.add(new RowError(
                    error.line(),
                    error.field(),
                    error.column(),
                    storable(cut),
                    error.personal(),
                    error.reason(),
                    error.remedy()));
        }
    }

    /** PostgreSQL keeps no NUL in text. */
    private static @Nullable String storable(@Nullable String value) {
        return value == null ? null : value.replace('\0', FileText.UNREADABLE);
    }

    boolean full() {
        return unwritten.size() >= ERRORS_AT_ONCE;
    }

    /** Writes down how the file is being read. */
    Uni<Void> read(String charset, @Nullable List<ColumnBinding> bindings) {
        return pool.preparedQuery(ImportSql.RECORD_READING)
                .execute(Tuple.of(run.runId(), charset, bindings == null ? null : MappingJson.write(bindings)))
                .replaceWithVoid();
    }

    /** Writes the counts and the errors since the last time. */
    Uni<Void> write() {
        List<RowError> batch = List.copyOf(unwritten);
        unwritten.clear();
        ImportTally now = tally;
        return writeErrors(batch, Math.min(errors, errorsKept) - batch.size())
                .chain(() -> pool.preparedQuery(ImportSql.RECORD_COUNTS)
                        .execute(Tuple.of(
                                run.runId(), now.read(), now.inserted(), now.changed(), now.unchanged(), now.failed())))
                .chain(() -> run.progress(now.read(), null));
    }

    private Uni<Void> writeErrors(List<RowError> batch, int before) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.tuple()
                .addLong(run.runId())
                .addInteger(before)
                .addValue(Column.longs(batch, RowError::line))
                .addValue(Column.texts(batch, RowError::field))
                .addValue(Column.texts(batch, RowError::column))
                .addValue(Column.texts(batch, RowError::value))
                .addValue(Column.flags(batch, RowError::personal))
                .addValue(Column.texts(batch, RowError::reason))
                .addValue(Column.texts(batch, RowError::remedy));
        return pool.preparedQuery(ImportSql.RECORD_ERRORS).execute(values).replaceWithVoid();
    }
}
