package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Cursor;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The scoring results, the newest of which is in force. */
@ApplicationScoped
public class ScoringRuns {
    static final String ORDERING = "scoringRuns";

    private final Pool pool;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    ScoringRuns(Pool pool, BusinessCalendar calendar, MinorUnits units) {
        this.pool = pool;
        this.calendar = calendar;
        this.units = units;
    }

    /** The result in force, or null before the first. */
    public Uni<@Nullable ScoringRun> inForce() {
        return pool.preparedQuery(ResultSql.IN_FORCE)
                .execute()
                .map(rows -> rows.rowCount() == 0 ? null : run(rows.iterator().next()));
    }

    public Uni<@Nullable ScoringRun> find(long key) {
        return pool.preparedQuery(ResultSql.FIND_RUN)
                .execute(Tuple.of(key))
                .map(rows -> rows.rowCount() == 0 ? null : run(rows.iterator().next()));
    }

    /** Runs go by their keys, as results follow one another. */
    Uni<Page<ScoringRun>> page(PageRequest request) {
        Cursor from = request.from();
        return pool.preparedQuery(ResultSql.PAGE_OF_RUNS)
                .execute(Tuple.of(from == null ? null : from.key(), request.backward(), request.rowsToRead()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::run)
                        .toList())
                .map(runs -> Page.of(request, runs, ScoringRuns::cursor));
    }

    Uni<Integer> count() {
        return pool.preparedQuery("select count(*)::int from scoring_run")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    static Cursor cursor(ScoringRun run) {
        return new Cursor(ORDERING, null, run.key());
    }

    private ScoringRun run(Row row) {
        return new ScoringRun(
                row.getLong("run_id"),
                row.getLong("model_id"),
                ScoringKind.valueOf(row.getString("kind")),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                calendar.local(row.getOffsetDateTime("finished_at").toInstant()),
                row.getInteger("population"),
                row.getInteger("buyers"),
                row.getInteger("touched"),
                row.getInteger("moved"),
                cutOffs(row).stream()
                        .map(cutOff -> PercentileCutOff.of(cutOff, units))
                        .toList(),
                QuintileCuts.of(quintiles(row), units));
    }

    /** The exact cut-offs of a row that was read with {@link ResultSql#RUN}. */
    static List<CutOff> cutOffs(Row row) {
        String[] sides = row.getArrayOfStrings("sides");
        BigDecimal[] percents = row.getArrayOfBigDecimals("percents");
        Long[] amounts = row.getArrayOfLongs("amounts");
        Integer[] orders = row.getArrayOfIntegers("orders");
        List<CutOff> cutOffs = new ArrayList<>();
        for (int i = 0; i < sides.length; i++) {
            cutOffs.add(CutOff.of(CutSide.valueOf(sides[i]), percents[i], amounts[i], orders[i]));
        }
        return cutOffs;
    }

    static Quintiles quintiles(Row row) {
        return new Quintiles(
                List.of(row.getArrayOfBigDecimals("recency_cuts")),
                List.of(row.getArrayOfBigDecimals("frequency_cuts")),
                List.of(row.getArrayOfBigDecimals("value_cuts")));
    }
}
