package io.dangol.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One column of a set insert: what each row gives, and the array that carries it to {@code unnest}. */
record Column<T>(Function<T, @Nullable Object> value, IntFunction<Object[]> array) {
    static <T> Column<T> longs(Function<T, @Nullable Long> value) {
        return new Column<>(value::apply, Long[]::new);
    }

    static <T> Column<T> ints(Function<T, @Nullable Integer> value) {
        return new Column<>(value::apply, Integer[]::new);
    }

    static <T> Column<T> shorts(Function<T, @Nullable Short> value) {
        return new Column<>(value::apply, Short[]::new);
    }

    static <T> Column<T> texts(Function<T, @Nullable String> value) {
        return new Column<>(value::apply, String[]::new);
    }

    static <T> Column<T> flags(Function<T, Boolean> value) {
        return new Column<>(value::apply, Boolean[]::new);
    }

    static <T> Column<T> days(Function<T, @Nullable LocalDate> value) {
        return new Column<>(value::apply, LocalDate[]::new);
    }

    static <T> Column<T> times(Function<T, @Nullable Instant> value) {
        return new Column<>(
                row -> {
                    Instant instant = value.apply(row);
                    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
                },
                OffsetDateTime[]::new);
    }

    Object[] of(List<T> rows) {
        return rows.stream().map(value).toArray(array);
    }
}
