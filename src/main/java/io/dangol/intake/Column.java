package io.dangol.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into the arrays that {@code unnest} takes: thousands of rows in one statement, nearly as fast as COPY. */
public final class Column {
    private Column() {}

    public static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable String> value) {
        @Nullable String[] column = new String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    public static <R> @Nullable Long[] longs(List<R> rows, Function<R, @Nullable Long> value) {
        @Nullable Long[] column = new Long[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    public static <R> @Nullable Integer[] ints(List<R> rows, Function<R, @Nullable Integer> value) {
        @Nullable Integer[] column = new Integer[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    public static <R> @Nullable Boolean[] flags(List<R> rows, Function<R, @Nullable Boolean> value) {
        @Nullable Boolean[] column = new Boolean[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    public static <R> @Nullable LocalDate[] days(List<R> rows, Function<R, @Nullable LocalDate> value) {
        @Nullable LocalDate[] column = new LocalDate[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    public static <R> @Nullable OffsetDateTime[] times(List<R> rows, Function<R, @Nullable Instant> value) {
        @Nullable OffsetDateTime[] column = new OffsetDateTime[rows.size()];
        for (int i = 0; i < column.length; i++) {
            Instant time = value.apply(rows.get(i));
            column[i] = time == null ? null : time.atOffset(ZoneOffset.UTC);
        }
        return column;
    }
}
