package io.dangol.intake;

import io.dangol.shared.UserError;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a pushed batch as they were read, and what is wrong with them. The "line" of a row is its place in the batch.
 *
 * @param <R> the rows
 */
final class PushBatch<R> {
    private final FactLoader<R> loader;
    private final IntFunction<String> path;
    private final Map<Object, ReadRow<R>> sound = new LinkedHashMap<>();
    private final List<UserError> errors = new ArrayList<>();
    private int superseded;
    private int failed;

    /** @param path for the place of a row, the path of its input */
    PushBatch(FactLoader<R> loader, IntFunction<String> path) {
        this.loader = loader;
        this.path = path;
    }

    PushBatch<R> read(List<Cells> rows, ReadingRules rules) {
        int size = loader.fields().size();
        FactValues values = new FactValues(rules, new BigDecimal[size], new ZoneId[size]);
        for (int i = 0; i < rows.size(); i++) {
            R row = loader.parse(values.row(rows.get(i).array()));
            if (values.sound()) {
                superseded += sound.put(loader.key(row), new ReadRow<>(i, row)) == null ? 0 : 1;
            } else {
                fail(i, values.problems());
            }
        }
        return this;
    }

    List<ReadRow<R>> sound() {
        return List.copyOf(sound.values());
    }

    /** Whether the row at the place was read without a problem. */
    boolean isSound(int place) {
        return sound.values().stream().anyMatch(row -> row.line() == place);
    }

    void refuse(LoadResult result) {
        List<ReadRow<R>> rows = sound();
        result.refused().forEach(refused -> fail((int) rows.get(refused.index()).line(), List.of(refused.problem())));
    }

    int superseded() {
        return superseded;
    }

    int failed() {
        return failed;
    }

    List<UserError> errors() {
        return errors;
    }

    private void fail(int place, List<CellProblem> problems) {
        failed++;
        problems.forEach(problem -> errors.add(error(place, problem)));
    }

    private UserError error(int place, CellProblem problem) {
        String field = problem.field();
        String at = path.apply(place) + (field == null ? "" : "." + field);
        String value = problem.value() == null || personal(field) ? "" : " \"" + problem.value() + "\"";
        return UserError.at(
                at, (field == null ? "The row" : field) + value + " " + problem.reason() + ". " + problem.remedy());
    }

    /** Answers are kept, so they hold no personal values; the path says which value is meant. */
    private boolean personal(@Nullable String field) {
        return loader.fields().stream()
                .anyMatch(each ->
                        each.column().name().equals(field) && each.column().personal());
    }
}
