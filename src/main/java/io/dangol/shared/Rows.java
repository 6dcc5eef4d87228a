package io.dangol.shared;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** How the rows of an answer become values, and how those find the things they belong to. */
public final class Rows {
    private Rows() {}

    public static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return stream(rows).map(read).toList();
    }

    /** One value per key. */
    public static <T> Map<Long, T> byKey(RowSet<Row> rows, String keyColumn, Function<Row, T> read) {
        Map<Long, T> found = new HashMap<>();
        rows.forEach(row -> found.put(row.getLong(keyColumn), read.apply(row)));
        return found;
    }

    /** The values of each key, in the order of the rows. */
    public static <T> Map<Long, List<T>> grouped(RowSet<Row> rows, String keyColumn, Function<Row, T> read) {
        Map<Long, List<T>> found = new LinkedHashMap<>();
        rows.forEach(row -> found.computeIfAbsent(row.getLong(keyColumn), key -> new ArrayList<>())
                .add(read.apply(row)));
        return found;
    }

    /** The keys of things, without repeats and ascending, as a parameter for {@code any ($1)}. */
    public static <S> Long[] keys(Collection<S> sources, ToLongFunction<S> key) {
        return sources.stream().mapToLong(key).distinct().sorted().boxed().toArray(Long[]::new);
    }

    /** For each source its value, in the order of the sources, as batched fields must answer. */
    public static <S, T> List<T> inOrder(List<S> sources, ToLongFunction<S> key, Map<Long, ? extends T> found, T none) {
        List<T> values = new ArrayList<>(sources.size());
        for (S source : sources) {
            T value = found.get(key.applyAsLong(source));
            values.add(value == null ? none : value);
        }
        return values;
    }

    /** The keys of things that not every source has, as {@link #keys}. */
    public static <S> Long[] givenKeys(Collection<S> sources, Function<S, @Nullable Long> key) {
        return sources.stream()
                .map(key)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }

    /** As {@link #inOrder} for things that not every source has: null for those that have none. */
    public static <S, T> List<@Nullable T> optional(
            List<S> sources, Function<S, @Nullable Long> key, Map<Long, T> found) {
        List<@Nullable T> values = new ArrayList<>(sources.size());
        for (S source : sources) {
            Long each = key.apply(source);
            values.add(each == null ? null : found.get(each));
        }
        return values;
    }
}
