package io.dangol.performance;

import io.dangol.campaign.KpiMetric;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Questions about recorded results. */
@ApplicationScoped
public class KpiResults {
    static final String ORDERING = "kpiResults";

    private final Pool pool;
    private final BusinessCalendar calendar;

    KpiResults(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    /** The newest result of each target, by campaign, in the order of the plan. */
    public Uni<Map<Long, List<KpiResult>>> latestOfCampaigns(Collection<Long> campaigns) {
        return ask(KpiSql.LATEST_OF_CAMPAIGNS, campaigns)
                .map(rows -> stream(rows).map(this::result).collect(Collectors.groupingBy(KpiResult::campaignRowId)));
    }

    Uni<Map<Long, KpiResult>> latestOfTargets(Collection<Long> targets) {
        return ask(KpiSql.LATEST_OF_TARGETS, targets)
                .map(rows -> stream(rows)
                        .map(this::result)
                        .collect(Collectors.toMap(KpiResult::targetRowId, Function.identity())));
    }

    /** What results said before they were corrected, by the row id of the correction. */
    Uni<Map<Long, KpiResult>> former(Collection<Long> results) {
        return ask(KpiSql.FORMER, results)
                .map(rows -> stream(rows).collect(Collectors.toMap(row -> row.getLong("corrected_by"), this::result)));
    }

    Uni<@Nullable KpiResult> find(long id) {
        return pool.preparedQuery(KpiSql.BY_ID)
                .execute(Tuple.of(id))
                .map(rows ->
                        rows.rowCount() == 0 ? null : result(rows.iterator().next()));
    }

    /** For each of the targets the same page of its results in the order of time, one row more where more follow. */
    Uni<Map<Long, List<KpiResult>>> series(Collection<Long> targets, PageRequest request) {
        Cursor from = request.from();
        Tuple values = Tuple.tuple()
                .addArrayOfLong(targets.toArray(Long[]::new))
                .addOffsetDateTime(from == null ? null : place(from))
                .addLong(from == null ? null : from.key())
                .addBoolean(request.backward())
                .addInteger(request.rowsToRead());
        return pool.preparedQuery(KpiSql.SERIES)
                .execute(values)
                .map(rows -> stream(rows).map(this::result).collect(Collectors.groupingBy(KpiResult::targetRowId)));
    }

    Uni<Map<Long, Integer>> counts(Collection<Long> targets) {
        return ask(KpiSql.COUNTS, targets)
                .map(rows -> stream(rows)
                        .collect(Collectors.toMap(
                                row -> row.getLong("target_id"), row -> Math.toIntExact(row.getLong("results")))));
    }

    static Cursor cursor(KpiResult result) {
        return new Cursor(ORDERING, result.asOf().toString(), result.rowId());
    }

    private static OffsetDateTime place(Cursor cursor) {
        try {
            return OffsetDateTime.parse(String.valueOf(cursor.value()));
        } catch (DateTimeException e) {
            throw DangolException.badInput("\"" + cursor + "\" is not a cursor of this list.");
        }
    }

    private Uni<RowSet<Row>> ask(String sql, Collection<Long> keys) {
        return pool.preparedQuery(sql).execute(Tuple.of((Object) keys.toArray(Long[]::new)));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private KpiResult result(Row row) {
        Long baselineSize = row.getLong("baseline_size");
        return new KpiResult(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("target_id"),
                KpiMetric.valueOf(row.getString("metric")),
                local(row.getOffsetDateTime("as_of")),
                local(row.getOffsetDateTime("window_from")),
                row.getBoolean("window_over"),
                row.getDouble("observed"),
                KpiInterval.of(row.getDouble("observed_lower"), row.getDouble("observed_upper")),
                row.getDouble("baseline"),
                row.getDouble("lift"),
                KpiInterval.of(row.getDouble("lift_lower"), row.getDouble("lift_upper")),
                row.getDouble("goal"),
                Math.toIntExact(row.getLong("size")),
                baselineSize == null ? null : Math.toIntExact(baselineSize),
                row.getDouble("sample_ratio_p"),
                KpiVerdict.valueOf(row.getString("verdict")),
                row.getString("words"),
                row.getInteger("revision"),
                GlobalId.of("Run", row.getLong("run_id")),
                local(row.getOffsetDateTime("recorded_at")));
    }

    private OffsetDateTime local(OffsetDateTime time) {
        return calendar.local(time.toInstant());
    }
}
