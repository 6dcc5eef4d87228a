package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of scoring results: the one in force and how a new one is recorded. */
@ApplicationScoped
class ScoringLedger {
    private final BusinessCalendar calendar;

    ScoringLedger(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** The result in force, or null before the first. */
    Uni<@Nullable CurrentResult> current(SqlClient client) {
        return client.preparedQuery(ScoringSql.LAST_RUN)
                .execute()
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().nullItem()
                        : withCuts(client, rows.iterator().next()));
    }

    private static Uni<@Nullable CurrentResult> withCuts(SqlClient client, Row run) {
        return cutOffs(client, run.getLong("run_id"))
                .map(cutOffs -> new CurrentResult(
                        run.getLong("run_id"),
                        run.getLong("model_id"),
                        run.getOffsetDateTime("as_of").toInstant(),
                        run.getInteger("population"),
                        run.getInteger("buyers"),
                        cutOffs));
    }

    /** The quintile cuts of a result, from which its scores are derived. */
    Uni<Quintiles> quintiles(SqlClient client, long runId) {
        return client.preparedQuery(ScoringSql.QUINTILES_OF)
                .execute(Tuple.of(runId))
                .map(rows -> rows.iterator().next())
                .map(row -> new Quintiles(
                        List.of(row.getArrayOfBigDecimals("recency_cuts")),
                        List.of(row.getArrayOfBigDecimals("frequency_cuts")),
                        List.of(row.getArrayOfBigDecimals("value_cuts"))));
    }

    static Uni<List<CutOff>> cutOffs(SqlClient client, long runId) {
        return client.preparedQuery(ScoringSql.LAST_CUTS)
                .execute(Tuple.of(runId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ScoringLedger::cutOff)
                        .toList());
    }

    static CutOff cutOff(Row row) {
        return CutOff.of(
                CutSide.valueOf(row.getString("side")),
                row.getBigDecimal("percent"),
                row.getLong("amount12"),
                row.getInteger("orders12"));
    }

    /** Records the result in the run's transaction and says what was done. */
    Uni<String> record(SqlClient client, long runId, ScoringPlan plan, ScoringKind kind, Cuts cuts) {
        SegmentationModel model = plan.model();
        ScoringWindow window = plan.window();
        Tuple values = Tuple.tuple()
                .addLong(runId)
                .addLong(model.key())
                .addString(kind.name())
                .addOffsetDateTime(window.asOfUtc())
                .addInteger(cuts.population())
                .addInteger(cuts.buyers())
                .addArrayOfBigDecimal(array(cuts.quintiles().recencyDays()))
                .addArrayOfBigDecimal(array(cuts.quintiles().frequency()))
                .addArrayOfBigDecimal(array(cuts.quintiles().value()));
        return client.preparedQuery(ScoringSql.RECORD_RUN)
                .execute(values)
                .map(rows -> rows.iterator().next())
                .call(() -> recordCuts(client, runId, cuts))
                .map(row -> String.format(
                        Locale.ROOT,
                        "Scored %,d customers as of %s with %s version %d, %s: %,d touched, %,d moved.",
                        cuts.buyers(),
                        calendar.local(window.asOf()),
                        model.name(),
                        model.version(),
                        kind.name().toLowerCase(Locale.ROOT),
                        row.getInteger("touched"),
                        row.getInteger("moved")));
    }

    private static BigDecimal[] array(List<BigDecimal> cuts) {
        return cuts.toArray(BigDecimal[]::new);
    }

    private static Uni<Void> recordCuts(SqlClient client, long runId, Cuts cuts) {
        List<CutOff> all = cuts.cutOffs();
        return client.preparedQuery(ScoringSql.RECORD_CUTS)
                .execute(Tuple.of(
                        runId,
                        all.stream()
                                .map(each -> each.percentile().side().name())
                                .toArray(String[]::new),
                        all.stream().map(each -> each.percentile().percent()).toArray(BigDecimal[]::new),
                        all.stream().map(CutOff::amount12).toArray(Long[]::new),
                        all.stream().map(CutOff::orders12).toArray(Integer[]::new)))
                .replaceWithVoid();
    }
}
