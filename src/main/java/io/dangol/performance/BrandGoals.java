package io.dangol.performance;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.job.RunContext;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The brand's goals of a year, and what they stand at. */
@ApplicationScoped
public class BrandGoals {
    private final Pool pool;
    private final Audit audit;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final PerformanceConfig config;

    BrandGoals(Pool pool, Audit audit, BusinessCalendar calendar, BusinessClock clock, PerformanceConfig config) {
        this.pool = pool;
        this.audit = audit;
        this.calendar = calendar;
        this.clock = clock;
        this.config = config;
    }

    /** Sets the goal of the year and measure, new or instead of the one that stands. */
    Uni<BrandGoal> set(BrandGoalSet wanted, Caller caller) {
        Tuple values = Tuple.tuple()
                .addInteger(wanted.year())
                .addString(wanted.measure().name())
                .addLong(wanted.target() == null ? null : wanted.target().longValue())
                .addDouble(wanted.growth())
                .addOffsetDateTime(utc(clock.now()));
        JsonObject change = new JsonObject()
                .put("year", wanted.year())
                .put("measure", wanted.measure().name())
                .put("target", wanted.target())
                .put("growth", wanted.growth());
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(BrandGoalSql.SET)
                .execute(values)
                .map(rows -> goal(rows.iterator().next()))
                .call(goal -> audit.record(
                        transaction, new AuditNote(caller, "brandGoalSet", BrandGoal.TYPE, goal.rowId(), change))));
    }

    /** The goals of the year, or of all years. */
    Uni<List<BrandGoal>> ofYear(@Nullable Integer year) {
        return pool.preparedQuery(BrandGoalSql.OF_YEAR)
                .execute(Tuple.tuple().addInteger(year))
                .map(rows -> Rows.list(rows, this::goal));
    }

    Uni<@Nullable BrandGoal> find(long id) {
        return pool.preparedQuery(BrandGoalSql.BY_ID)
                .execute(Tuple.of(id))
                .map(rows -> rows.rowCount() == 0 ? null : goal(rows.iterator().next()));
    }

    /** The results of goals by row id of the goal, oldest first; only the newest when not {@code all}. */
    Uni<Map<Long, List<BrandGoalResult>>> results(Long[] goals, boolean all) {
        return pool.preparedQuery(BrandGoalSql.RESULTS)
                .execute(Tuple.tuple()
                        .addArrayOfLong(goals)
                        .addBoolean(all)
                        .addString(calendar.zone().getId()))
                .map(rows -> Rows.grouped(rows, "goal_id", this::result));
    }

    /** Records what the goals of running years stand at, and corrects those that ended lately; answers how many it wrote. */
    Uni<Integer> record(RunContext run, Instant asOf) {
        Tuple values = Tuple.tuple()
                .addOffsetDateTime(utc(asOf))
                .addOffsetDateTime(utc(asOf.minus(Duration.ofDays(config.correctionDays()))))
                .addLong(run.runId())
                .addOffsetDateTime(utc(clock.now()))
                .addString(calendar.zone().getId());
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(BrandGoalSql.RECORD)
                .execute(values)
                .map(written -> written.rowCount())
                .call(() -> run.fence(transaction)));
    }

    private BrandGoal goal(Row row) {
        Long target = row.getLong("target");
        return new BrandGoal(
                row.getLong("id"),
                row.getInteger("year"),
                BrandGoalMeasure.valueOf(row.getString("measure")),
                whole(target),
                row.getDouble("growth"),
                calendar.local(row.getOffsetDateTime("updated_at").toInstant()));
    }

    private BrandGoalResult result(Row row) {
        BrandGoalCourse course = new BrandGoalCourse(
                row.getLong("observed"),
                row.getLong("former"),
                row.getLong("former_total"),
                row.getLong("target"),
                row.getBigDecimal("passed").doubleValue());
        return new BrandGoalResult(
                row.getLong("goal_id"),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                Math.toIntExact(course.observed()),
                Math.toIntExact(course.former()),
                Math.toIntExact(course.formerTotal()),
                whole(course.target()),
                course.yearOnYear(),
                course.targetYearOnYear(),
                whole(course.expected()),
                course.paceRatio(),
                course.pace(),
                course.words(BrandGoalMeasure.valueOf(row.getString("measure"))),
                row.getInteger("revision"),
                GlobalId.of("Run", row.getLong("run_id")));
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
