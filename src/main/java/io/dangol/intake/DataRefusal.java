package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the rows that the database refuses. A refused statement says which rule was broken and not by which row, so the
 * batch is halved until the row stands alone; all others are written.
 */
final class DataRefusal {
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01");
    private static final int ATTEMPTS = 5;

    private DataRefusal() {}

    static <R> Uni<LoadResult> isolate(List<R> rows, Function<List<R>, Uni<LoadResult>> attempt) {
        return attempt.apply(rows)
                .onFailure(DataRefusal::lostRace)
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(2))
                .atMost(ATTEMPTS)
                .onFailure(DataRefusal::isData)
                .recoverWithUni(failure -> rows.size() == 1 ? refused((PgException) failure) : halves(rows, attempt));
    }

    private static <R> Uni<LoadResult> halves(List<R> rows, Function<List<R>, Uni<LoadResult>> attempt) {
        int middle = rows.size() / 2;
        return isolate(rows.subList(0, middle), attempt)
                .chain(first -> isolate(rows.subList(middle, rows.size()), attempt)
                        .map(second -> first.plus(behind(second, middle))));
    }

    private static LoadResult behind(LoadResult result, int offset) {
        List<RefusedRow> moved = new ArrayList<>();
        result.refused().forEach(row -> moved.add(new RefusedRow(row.index() + offset, row.problem())));
        return new LoadResult(result.inserted(), result.changed(), result.unchanged(), moved);
    }

    private static Uni<LoadResult> refused(PgException failure) {
        String rule = failure.getConstraint();
        CellProblem problem = new CellProblem(
                null,
                null,
                rule == null ? "is refused by the database" : "contradicts the rule " + rule,
                "Check the row against what is known already, such as a refund above the paid amount.");
        return Uni.createFrom().item(new LoadResult(0, 0, 0, List.of(new RefusedRow(0, problem))));
    }

    /** Class 22 is bad data, 23 a broken constraint, 54 a limit of the program. */
    private static boolean isData(Throwable failure) {
        if (!(failure instanceof PgException refused)) {
            return false;
        }
        String state = String.valueOf(refused.getSqlState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    private static boolean lostRace(Throwable failure) {
        return failure instanceof PgException refused && LOST_RACES.contains(String.valueOf(refused.getSqlState()));
    }
}
