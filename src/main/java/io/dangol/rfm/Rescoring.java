package io.dangol.rfm;

import io.dangol.job.RunContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Supplier;

/**
 * The work of one scoring run inside its transaction: figures, cuts, segments, memberships, sizes.
 *
 * <p>An incremental run reads the figures of the touched customers alone and carries their differences into histograms
 * and bands, from which the cuts follow; then it decides the touched and those between a cut's old and new place. A full
 * run first reads every order, and touches whoever's do not add up to what is stored. The first run, and one by another
 * model, builds everything anew, as does one whose cut left its band from there on.
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

    /** Everything anew: figures, histograms and bands, and everybody's segment. */
    Uni<Cuts> rebuild() {
        Statement statement = new Statement(FigureSql.RESCORE_ALL);
        statement
                .fragment("nextChange", window.nextChange(statement, "f"))
                .bind("remodelled", "boolean", plan.changesModel());
        return begin().chain(() -> inOrderOfTheIndex(() -> rescored(statement)))
                .chain(this::writeAndDecideAll)
                .chain(this::finish);
    }

    /** Every order of every customer is read; what does not add up to the stored figures is touched, too. */
    Uni<Cuts> full(CurrentResult current) {
        return begin().chain(() -> inOrderOfTheIndex(() -> touched("union " + FigureSql.DIFFERING, current)))
                .chain(() -> carryOn(current));
    }

    Uni<Cuts> incremental(CurrentResult current) {
        return begin().chain(() -> touched("", current)).chain(() -> carryOn(current));
    }

    private Uni<Cuts> carryOn(CurrentResult current) {
        return cutFinder
                .carry(current.population(), current.buyers())
                .chain(carried -> carried.map(cuts -> writeAndDecideTouched(current, cuts))
                        .orElseGet(this::writeAndDecideAll))
                .chain(this::finish);
    }

    private Uni<Void> begin() {
        return connection.query(ScoringSql.CREATE_WORK_TABLES).execute().chain(() -> step(1));
    }

    /** Reading everybody, the covering index alone in its order is by far the cheapest; the planner doubts it at times. */
    private Uni<Void> inOrderOfTheIndex(Supplier<Uni<Void>> reading) {
        return connection
                .query("set local enable_hashagg = off")
                .execute()
                .chain(ignored -> reading.get())
                .chain(() -> connection.query("set local enable_hashagg = on").execute())
                .replaceWithVoid();
    }

    private Uni<Void> touched(String alsoDiffering, CurrentResult current) {
        Statement statement = new Statement(FigureSql.RESCORE_TOUCHED.replace("{figures}", FigureSql.FIGURES));
        statement.fragment("alsoDiffering", alsoDiffering).fragment("nextChange", window.nextChange(statement, "n"));
        return fill(statement).chain(() -> window.isOnDayOf(current.asOf()) ? looked() : due());
    }

    private Uni<Void> due() {
        Statement statement = new Statement(FigureSql.RESCORE_DUE);
        return rescored(statement.fragment("nextChange", window.nextChange(statement, "n")));
    }

    private Uni<Void> rescored(Statement statement) {
        return fill(statement).chain(this::looked);
    }

    private Uni<Void> fill(Statement statement) {
        return statement
                .bind("asOf", "timestamptz", window.asOfUtc())
                .bind("yearStart", "timestamptz", window.yearStart())
                .bind("day", "date", window.day())
                .on(connection)
                .replaceWithVoid();
    }

    /** The plans of what follows depend on how many are in the work table. */
    private Uni<Void> looked() {
        return connection
                .query("analyze rescored (customer_id, fresh)")
                .execute()
                .chain(() -> step(2));
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
        Statement fresh = new Statement(ScoringSql.WRITE_FRESH).bind("asOf", "timestamptz", window.asOfUtc());
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
        MovedCuts moved = MovedCuts.between(current.cutOffs(), cuts.cutOffs(), plan.percentiles());
        if (moved.none()) {
            return Uni.createFrom().item(0);
        }
        Statement crossed = moved.bindTo(new Statement(ScoringSql.DECIDE_CROSSED));
        return write(crossed, segment(crossed, cuts, "s"));
    }

    private Uni<Integer> memberships() {
        return connection
                .query("analyze moved (customer_id)")
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
