package io.dangol.lifecycle;

import io.dangol.job.RunContext;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The work of one run inside its transaction. An incremental run looks only at whom something happened to and whose day
 * has come; a full one looks at everybody, and is made the first time and when the settings changed.
 */
final class StageRun {
    private static final long STEPS = 3;

    private final SqlConnection connection;
    private final RunContext run;
    private final LifecycleSettings settings;
    private final BusinessCalendar calendar;
    private final Instant asOf;

    StageRun(
            SqlConnection connection,
            RunContext run,
            LifecycleSettings settings,
            BusinessCalendar calendar,
            Instant asOf) {
        this.connection = connection;
        this.run = run;
        this.settings = settings;
        this.calendar = calendar;
        this.asOf = asOf;
    }

    /** @param before the run whose result is in force; null before the first */
    Uni<String> work(@Nullable Row before, boolean askedForAll) {
        boolean all = askedForAll || before == null || before.getInteger("settings_version") != settings.version();
        return connection
                .query(StageSql.CREATE_WORK_TABLES)
                .execute()
                .chain(() -> all ? sql(StageSql.TOUCH_ALL) : sql(StageSql.TOUCH, calendar.dayOf(asOf), utc()))
                .chain(() -> connection.query("analyze touched").execute())
                .chain(() -> run.progress(1, STEPS))
                .chain(() -> connection
                        .preparedQuery(all ? StageSql.STAGE_ALL : StageSql.STAGE_TOUCHED)
                        .execute(question()))
                .chain(() -> connection.query("analyze staged").execute())
                .chain(() -> run.progress(2, STEPS))
                .chain(() -> write())
                .chain(() -> record(before, all));
    }

    private Tuple question() {
        return Tuple.tuple()
                .addOffsetDateTime(utc())
                .addLocalDate(calendar.dayOf(asOf))
                .addString(calendar.zone().getId())
                .addInteger(settings.newDays())
                .addInteger(settings.newOrders())
                .addInteger(settings.activeDays())
                .addInteger(settings.loyalOrders())
                .addInteger(settings.returningOrders());
    }

    private Uni<Void> write() {
        return sql(StageSql.MOVE)
                .chain(() -> connection.query("analyze moved").execute())
                .chain(() -> sql(StageSql.WRITE, run.runId()))
                .chain(() -> sql(StageSql.FORGET_MERGED))
                .chain(() -> sql(StageSql.CLOSE_INTERVALS, utc()))
                .chain(() -> sql(StageSql.OPEN_INTERVALS, utc(), run.runId()));
    }

    private Uni<String> record(@Nullable Row before, boolean all) {
        String kind = all ? "FULL" : "INCREMENTAL";
        long previous = before == null ? 0 : before.getLong("run_id");
        return connection
                .preparedQuery(StageSql.RECORD)
                .execute(Tuple.of(run.runId(), settings.version(), kind, utc()))
                .map(rows -> rows.iterator().next())
                .call(() -> sql(StageSql.COUNT, run.runId(), previous))
                .map(row -> String.format(
                        Locale.ROOT,
                        "Staged customers as of %s, %s: %,d looked at, %,d moved.",
                        calendar.local(asOf),
                        kind.toLowerCase(Locale.ROOT),
                        row.getInteger("touched"),
                        row.getInteger("moved")));
    }

    private Uni<Void> sql(String statement, Object... values) {
        return connection.preparedQuery(statement).execute(Tuple.from(values)).replaceWithVoid();
    }

    private OffsetDateTime utc() {
        return asOf.atOffset(ZoneOffset.UTC);
    }
}
