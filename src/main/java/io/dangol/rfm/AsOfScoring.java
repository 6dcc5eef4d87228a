package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Cursor;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Answers what scoring would have said at any instant, under any model, from the orders as they are known now. Reads all
 * orders up to the instant, because percentiles need everybody; writes nothing.
 */
@ApplicationScoped
class AsOfScoring {
    private final Pool pool;
    private final BusinessCalendar calendar;
    private final MinorUnits units;
    private final SegmentationModels models;

    AsOfScoring(Pool pool, BusinessCalendar calendar, MinorUnits units, SegmentationModels models) {
        this.pool = pool;
        this.calendar = calendar;
        this.units = units;
        this.models = models;
    }

    /** The size of each segment that anybody is in. */
    Uni<Evaluation<SegmentSize>> sizes(SegmentationModel model, Instant asOf) {
        return evaluate(AsOfSql.SIZES, model, asOf, statement -> {}, ScoredRows::size);
    }

    /** These customers' results; whoever has no order before the instant is absent. */
    Uni<Evaluation<Scored>> customers(SegmentationModel model, Instant asOf, List<Long> customers) {
        return evaluate(
                AsOfSql.CUSTOMERS,
                model,
                asOf,
                statement -> statement.bind("customers", "bigint[]", customers.toArray(Long[]::new)),
                ScoredRows::scored);
    }

    /** Everybody's results, all in memory at once: for bases of a size that bears it. */
    Uni<Evaluation<Scored>> everybody(SegmentationModel model, Instant asOf) {
        return evaluate(
                AsOfSql.CUSTOMERS,
                model,
                asOf,
                statement -> statement.bind("customers", "bigint[]", null),
                ScoredRows::scored);
    }

    /** The keys of a page of the segment's customers. */
    Uni<List<Long>> members(SegmentationModel model, Instant asOf, String segmentKey, PageRequest request) {
        Cursor from = request.from();
        long key = from == null ? 0 : from.key();
        return evaluate(
                        AsOfSql.MEMBERS,
                        model,
                        asOf,
                        statement -> statement
                                .fragment("direction", request.backward() ? "desc" : "")
                                .bind("wanted", "varchar", segmentKey)
                                .bind("above", "bigint", request.backward() ? 0L : key)
                                .bind("below", "bigint", request.backward() && key > 0 ? key : Long.MAX_VALUE)
                                .bind("limit", "int", request.rowsToRead()),
                        row -> row.getLong("customer_id"))
                .map(Evaluation::results);
    }

    /** What the model would make of everybody, beside the result in force. */
    Uni<Evaluation<SimulatedShare>> simulate(SegmentationModel model, Instant asOf) {
        return evaluate(
                AsOfSql.SIMULATED,
                model,
                asOf,
                statement -> {},
                row -> new SimulatedShare(
                        row.getString("from_key"), row.getBoolean("overlapping"), ScoredRows.size(row)));
    }

    private <T> Uni<Evaluation<T>> evaluate(
            String template,
            SegmentationModel model,
            Instant asOf,
            Consumer<Statement> asked,
            Function<Row, T> result) {
        return models.percentiles(model)
                .chain(percentiles -> statement(template, model, asOf, asked, percentiles)
                        .on(pool)
                        .map(rows -> new Evaluation<>(
                                model, asOf, cuts(rows.iterator().next(), percentiles), results(rows, result))));
    }

    private Statement statement(
            String template,
            SegmentationModel model,
            Instant asOf,
            Consumer<Statement> asked,
            List<Percentile> percentiles) {
        ScoringWindow window = new ScoringWindow(calendar, asOf, model.recencyMonths());
        Statement statement = new Statement(template.replace("{figures}", FigureSql.FIGURES));
        SegmentExpression.CutColumns columns = percentile -> {
            int i = percentiles.indexOf(percentile);
            return new SegmentExpression.CutColumn("cut.amount_" + i, "cut.orders_" + i);
        };
        SegmentExpression segments = new SegmentExpression(model, window, units, columns, statement);
        if (template.contains("{matches}")) {
            statement.fragment("matches", segments.matches("s"));
        }
        statement
                .fragment("segment", segments.key("s"))
                .fragment("cutColumns", cutColumns(statement, percentiles))
                .fragment("neighbours", neighbours())
                .bind("asOf", "timestamptz", window.asOfUtc())
                .bind("yearStart", "timestamptz", window.yearStart())
                .bind("day", "date", window.day())
                .bind("zone", "text", window.zone());
        if (template.contains("{nextChange}")) {
            statement.fragment("nextChange", window.nextChange(statement, "s"));
        }
        asked.accept(statement);
        return statement;
    }

    /** For each percentile the figures of the customer at its rank, which {@link Percentile#rank} computes in Java. */
    private static String cutColumns(Statement statement, List<Percentile> percentiles) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < percentiles.size(); i++) {
            Percentile percentile = percentiles.get(i);
            String counted = "ceil(%s * total / 100)".formatted(statement.parameter("numeric", percentile.percent()));
            String rank = percentile.side() == CutSide.TOP ? "total - " + counted + " + 1" : counted;
            columns.append(", max(amount12) filter (where rank = %s) amount_%d".formatted(rank, i));
            columns.append(", max(orders12) filter (where rank = %s)::bigint orders_%d".formatted(rank, i));
        }
        return columns.toString();
    }

    /** The values at and behind the places of the four cuts, see {@link Quintiles}; the last place has none behind. */
    private static String neighbours() {
        List<String> values = new ArrayList<>();
        for (int cut = 1; cut <= Quintiles.CUTS; cut++) {
            values.add("max(v) filter (where place = (total - 1) * %d / 5)".formatted(cut));
            values.add("max(v) filter (where place = (total - 1) * %d / 5 + 1)".formatted(cut));
        }
        return "array[" + String.join(", ", values) + "]::bigint[]";
    }

    private static Cuts cuts(Row row, List<Percentile> percentiles) {
        int population = row.getInteger("population");
        int buyers = row.getInteger("buyers");
        List<CutOff> cutOffs = new ArrayList<>();
        for (int i = 0; population > 0 && i < percentiles.size(); i++) {
            long orders = row.getLong("orders_" + i);
            cutOffs.add(new CutOff(percentiles.get(i), row.getLong("amount_" + i), Math.toIntExact(orders)));
        }
        Quintiles quintiles = new Quintiles(
                quintile(buyers, row.getArrayOfLongs("recency_neighbours")),
                quintile(buyers, row.getArrayOfLongs("frequency_neighbours")),
                quintile(buyers, row.getArrayOfLongs("value_neighbours")));
        return new Cuts(population, buyers, cutOffs, quintiles);
    }

    private static List<BigDecimal> quintile(int buyers, Long[] neighbours) {
        return Quintiles.cuts(buyers, place -> {
            for (int cut = 1; cut <= Quintiles.CUTS; cut++) {
                long at = Quintiles.place(buyers, cut);
                if (place == at || place == at + 1) {
                    return neighbours[2 * (cut - 1) + (int) (place - at)];
                }
            }
            throw new IllegalArgumentException("no cut lies at place " + place);
        });
    }

    private static <T> List<T> results(RowSet<Row> rows, Function<Row, T> result) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getString("segment_key") != null)
                .map(result)
                .toList();
    }
}
