package io.dangol.rfm;

import io.dangol.job.RunContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The work of one scoring run inside its transaction: figures, cuts, segments, memberships, sizes.
 *
 * <p>An incremental run reads the figures of the touched customers alone and carries their differences into histograms
 * and bands, from which the cuts follow; then it decides the touched and those between a cut's old and new place. A full
 * run reads everybody, builds histograms and bands anew and decides everybody. An incremental run whose cut left its band
 * goes on as a full one from there.
 */
final class Rescoring {
    /** Steps that progress is told in. */
    static final long STEPS = 5;

    private final SqlConnection connection;
    private final RunContext run;
    private final ScoringPlan plan;
    private final ScoringWindow window;
    private final CutFinder cutFinder;

    Rescoring(SqlConnection connection, RunContext run, ScoringPlan plan) {
        this.connection = connection;
        this.run = run;
        this.plan = plan;
        this.window = plan.window();
        this.cutFinder = new CutFinder(connection, plan);
    }

    Uni<Cuts> full() {
        return begin().chain(() -> rescored(ScoringSql.RESCORE_ALL, "f", true))
                .chain(() -> step(2))
                .chain(this::writeAndDecideAll)
                .chain(this::finish);
    }

    Uni<Cuts> incremental(CurrentResult current) {
        return begin().chain(() -> rescored(ScoringSql.RESCORE_TOUCHED, "f", false))
                .chain(() -> step(2))
                .chain(() -> cutFinder.carry(current.population(), current.buyers()))
                .chain(carried -> carried.map(cuts -> writeAndDecideTouched(current, cuts))
                        .orElseGet(this::writeAndDecideAll))
                .chain(this::finish);
    }

    private Uni<Void> begin() {
        return connection.query(ScoringSql.CREATE_WORK_TABLES).execute().chain(() -> step(1));
    }

    private Uni<Void> rescored(String template, String figures, boolean all) {
        Statement statement = new Statement(template.replace("{figures}", ScoringSql.FIGURES));
        statement
                .fragment("differs", all ? ScoringSql.ALL_DIFFER : ScoringSql.TOUCHED_DIFFER)
                .fragment("nextChange", window.nextChange(statement, figures))
                .bind("asOf", "timestamptz", window.asOfUtc())
                .bind("yearStart", "timestamptz", window.yearStart());
        if (all) {
            statement.bind("remodelled", "boolean", plan.changesModel());
        }
        return statement
                .bind("day", "date", window.day())
                .on(connection)
                .chain(() -> connection.query("analyze rescored").execute())
                .replaceWithVoid();
    }

    private Uni<Cuts> writeAndDecideTouched(CurrentResult current, Cuts cuts) {
        Statement write = new Statement(ScoringSql.WRITE_FIGURES);
        return write(write, segment(write, cuts, "r"))
                .chain(() -> decideCrossed(current, cuts))
                .chain(() -> writeFresh(cuts))
                .chain(() -> memberships())
                .chain(() -> new Statement(ScoringSql.CARRY_SEGMENT_COUNTS)
                        .bind("run", "bigint", run.runId())
                        .bind("previous", "bigint", current.runId())
                        .countOn(connection))
                .replaceWith(cuts);
    }

    private Uni<Cuts> writeAndDecideAll() {
        return write(new Statement(ScoringSql.WRITE_FIGURES), "s.segment_key")
                .chain(() -> cutFinder.rebuild())
                .call(() -> step(3))
                .call(cuts -> {
                    Statement decide = new Statement(ScoringSql.DECIDE_ALL);
                    return write(decide, segment(decide, cuts, "s"));
                })
                .call(this::writeFresh)
                .call(this::memberships)
                .call(() -> new Statement(ScoringSql.COUNT_SEGMENTS)
                        .bind("run", "bigint", run.runId())
                        .countOn(connection));
    }

    private Uni<Integer> writeFresh(Cuts cuts) {
        Statement fresh = new Statement(ScoringSql.WRITE_FRESH);
        return write(fresh, segment(fresh, cuts, "r"));
    }

    private Uni<Integer> write(Statement statement, String segment) {
        return statement
                .fragment("segment", segment)
                .bind("run", "bigint", run.runId())
                .countOn(connection);
    }

    private String segment(Statement statement, Cuts cuts, String row) {
        return new SegmentExpression(
                        plan.model(),
                        window,
                        plan.units(),
                        SegmentExpression.known(cuts.cutOffs(), statement),
                        statement)
                .key(row);
    }

    private Uni<Integer> decideCrossed(CurrentResult current, Cuts cuts) {
        List<CutOff> lows = new ArrayList<>();
        List<CutOff> highs = new ArrayList<>();
        List<Short> positions = new ArrayList<>();
        for (CutOff now : cuts.cutOffs()) {
            Optional<CutOff> then = current.cutOffs().stream()
                    .filter(each -> each.percentile().equals(now.percentile()))
                    .findFirst();
            int comparison = then.map(each -> compare(each, now)).orElse(0);
            if (then.isPresent() && comparison != 0) {
                positions.add((short) (plan.percentiles().indexOf(now.percentile()) + 1));
                lows.add(comparison < 0 ? then.get() : now);
                highs.add(comparison < 0 ? now : then.get());
            }
        }
        if (positions.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        Statement crossed = new Statement(ScoringSql.DECIDE_CROSSED);
        crossed.bind("positions", "smallint[]", positions.toArray(Short[]::new))
                .bind(
                        "lowAmounts",
                        "bigint[]",
                        lows.stream().map(CutOff::amount12).toArray(Long[]::new))
                .bind("lowOrders", "bigint[]", orders(lows))
                .bind(
                        "highAmounts",
                        "bigint[]",
                        highs.stream().map(CutOff::amount12).toArray(Long[]::new))
                .bind("highOrders", "bigint[]", orders(highs));
        return write(crossed, segment(crossed, cuts, "s"));
    }

    private static Long[] orders(List<CutOff> cutOffs) {
        return cutOffs.stream().map(each -> (long) each.orders12()).toArray(Long[]::new);
    }

    private static int compare(CutOff one, CutOff other) {
        BigInteger left = BigInteger.valueOf(one.amount12()).multiply(BigInteger.valueOf(other.orders12()));
        BigInteger right = BigInteger.valueOf(other.amount12()).multiply(BigInteger.valueOf(one.orders12()));
        return left.compareTo(right);
    }

    private Uni<Integer> memberships() {
        return connection
                .query("analyze moved")
                .execute()
                .chain(() -> new Statement(ScoringSql.CLOSE_MEMBERSHIPS)
                        .bind("asOf", "timestamptz", window.asOfUtc())
                        .countOn(connection))
                .chain(() -> new Statement(ScoringSql.OPEN_MEMBERSHIPS)
                        .bind("asOf", "timestamptz", window.asOfUtc())
                        .bind("run", "bigint", run.runId())
                        .countOn(connection));
    }

    private Uni<Cuts> finish(Cuts cuts) {
        return step(4).replaceWith(cuts);
    }

    private Uni<Void> step(long done) {
        return run.progress(done, STEPS);
    }
}
