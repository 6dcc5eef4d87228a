package io.dangol.rfm;

import io.dangol.rfm.Bands.Band;
import io.dangol.rfm.Bands.Target;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the cuts of one run, from everybody's figures or from what changed. */
final class CutFinder {
    private final SqlConnection connection;
    private final ScoringWindow window;
    private final List<Percentile> percentiles;
    private final int bandHalfWidth;

    CutFinder(SqlConnection connection, ScoringPlan plan) {
        this.connection = connection;
        this.window = plan.window();
        this.percentiles = plan.percentiles();
        this.bandHalfWidth = plan.bandHalfWidth();
    }

    /** Carries the changes of this run into histograms and bands; empty when a cut has left its band. */
    Uni<Optional<Cuts>> carry(int population, int buyers) {
        return run(CutSql.CARRY_HISTOGRAMS)
                .chain(() -> run(CutSql.CARRY_BANDS))
                .chain(() -> run(CutSql.LEAVE_BANDS))
                .chain(() -> run(CutSql.ENTER_BANDS))
                .chain(() -> new Statement(CutSql.CARRY_BUYERS).on(connection))
                .map(rows -> rows.iterator().next())
                .chain(row -> find(
                        population + orZero(row.getInteger("population")), buyers + orZero(row.getInteger("buyers"))));
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }

    /** Builds histograms and bands anew from everybody's figures. */
    Uni<Cuts> rebuild() {
        return run(CutSql.FORGET_HISTOGRAMS)
                .chain(() -> run(CutSql.FORGET_BANDS))
                .chain(() -> new Statement(CutSql.COUNT_HISTOGRAMS)
                        .bind("zone", "text", window.zone())
                        .on(connection))
                .map(rows -> rows.iterator().next())
                .chain(row -> rebuildBands(row.getInteger("population"), row.getInteger("buyers")));
    }

    private Uni<Cuts> rebuildBands(int population, int buyers) {
        if (buyers == 0) {
            return Uni.createFrom().item(Cuts.NONE);
        }
        List<Target> targets = Bands.targets(percentiles, population, buyers);
        return new Statement(CutSql.FIND_BAND_ENDS)
                .bind("aov", "float8[]", Bands.fractions(targets, Bands.AOV, population, bandHalfWidth))
                .bind("value", "float8[]", Bands.fractions(targets, Bands.VALUE, buyers, bandHalfWidth))
                .on(connection)
                .map(rows -> bands(targets, rows.iterator().next()))
                .chain(this::setUp)
                .chain(() -> find(population, buyers))
                .map(found -> found.orElseThrow(
                        () -> new IllegalStateException("a band was built around a cut and does not hold it")));
    }

    private static List<Band> bands(List<Target> targets, Row row) {
        List<Band> bands = new ArrayList<>();
        Long[] aov = row.getArrayOfLongs("aov");
        bands.addAll(Bands.bands(targets, Bands.AOV, aov == null ? new Long[0] : aov));
        bands.addAll(Bands.bands(targets, Bands.VALUE, row.getArrayOfLongs("value")));
        return bands;
    }

    private Uni<Void> setUp(List<Band> bands) {
        Long[] aovEdges = Bands.edges(bands, Bands.AOV);
        Long[] valueEdges = Bands.edges(bands, Bands.VALUE);
        return betweenEdges(CutSql.COUNT_BETWEEN_EDGES, aovEdges, valueEdges)
                .on(connection)
                .chain(rows -> {
                    Map<Integer, Integer> aov = countByBucket(rows, "aov");
                    Map<Integer, Integer> value = countByBucket(rows, "value");
                    Integer[] below = bands.stream()
                            .map(band -> band.dimension().equals(Bands.AOV)
                                    ? Bands.below(band, aovEdges, aov)
                                    : Bands.below(band, valueEdges, value))
                            .toArray(Integer[]::new);
                    return insert(bands, below);
                })
                .chain(() -> betweenEdges(CutSql.FILL_BANDS, aovEdges, valueEdges)
                        .bind("aovInside", "int[]", Bands.inside(bands, Bands.AOV, aovEdges))
                        .bind("valueInside", "int[]", Bands.inside(bands, Bands.VALUE, valueEdges))
                        .on(connection))
                .replaceWithVoid();
    }

    private static Statement betweenEdges(String template, Long[] aovEdges, Long[] valueEdges) {
        return new Statement(template)
                .bind("aovEdges", "bigint[]", aovEdges)
                .bind("valueEdges", "bigint[]", valueEdges);
    }

    private Uni<Void> insert(List<Band> bands, Integer[] below) {
        return connection
                .preparedQuery(CutSql.SET_UP_BANDS)
                .execute(Tuple.from(new Object[] {
                    bands.stream().map(Band::dimension).toArray(String[]::new),
                    bands.stream().map(band -> (short) band.position()).toArray(Short[]::new),
                    bands.stream().map(Band::low).toArray(Long[]::new),
                    bands.stream().map(Band::high).toArray(Long[]::new),
                    below
                }))
                .replaceWithVoid();
    }

    private static Map<Integer, Integer> countByBucket(RowSet<Row> rows, String column) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            Integer bucket = row.getInteger(column);
            if (bucket != null) {
                counts.merge(bucket, row.getInteger("customers"), Integer::sum);
            }
        }
        return counts;
    }

    private Uni<Optional<Cuts>> find(int population, int buyers) {
        List<Target> targets = Bands.targets(percentiles, population, buyers);
        return connection
                .preparedQuery(CutSql.VALUES_AT_RANKS)
                .execute(Tuple.of(
                        targets.stream().map(Target::dimension).toArray(String[]::new),
                        targets.stream()
                                .map(target -> (short) target.position())
                                .toArray(Short[]::new),
                        targets.stream().map(Target::rank).toArray(Long[]::new)))
                .chain(rows -> rows.rowCount() < targets.size()
                        ? Uni.createFrom().item(Optional.empty())
                        : connection
                                .preparedQuery(CutSql.HISTOGRAMS)
                                .execute()
                                .map(histograms -> Optional.of(cuts(population, buyers, rows, histograms))));
    }

    private Cuts cuts(int population, int buyers, RowSet<Row> values, RowSet<Row> histogramRows) {
        List<CutOff> cutOffs = new ArrayList<>();
        Map<Long, Long> valueByPlace = new HashMap<>();
        for (Row row : values) {
            if (row.getString("dimension").equals(Bands.AOV)) {
                Percentile percentile = percentiles.get(row.getShort("position") - 1);
                cutOffs.add(new CutOff(percentile, row.getLong("amount"), row.getInteger("orders")));
            } else {
                valueByPlace.put(row.getLong("rank") - 1, row.getLong("amount"));
            }
        }
        List<BigDecimal> value = Quintiles.cuts(buyers, valueByPlace::get);
        return new Cuts(population, buyers, cutOffs, quintiles(buyers, histogramRows, value));
    }

    private Quintiles quintiles(int buyers, RowSet<Row> rows, List<BigDecimal> value) {
        Histogram frequency = new Histogram();
        Histogram lastDay = new Histogram();
        for (Row row : rows) {
            Histogram each = row.getString("dimension").equals("FREQUENCY") ? frequency : lastDay;
            each.add(row.getInteger("value"), row.getInteger("customers"));
        }
        if (frequency.size() != buyers || lastDay.size() != buyers) {
            throw new IllegalStateException("histograms hold %d and %d customers instead of %d"
                    .formatted(frequency.size(), lastDay.size(), buyers));
        }
        long today = window.day().toEpochDay();
        return new Quintiles(
                Quintiles.cuts(buyers, place -> today - lastDay.at(buyers - 1 - place)),
                Quintiles.cuts(buyers, frequency::at),
                value);
    }

    private Uni<Void> run(String template) {
        Statement statement = new Statement(template);
        if (template.contains("{zone}")) {
            statement.bind("zone", "text", window.zone());
        }
        return statement.on(connection).replaceWithVoid();
    }
}
