package io.dangol.insight;

import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.dangol.shared.SortOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A thing in a list with the value that the list is sorted by, as the database writes it.
 *
 * @param sortValue the column {@code sort_value} of its row, text
 */
record Listed<T>(T thing, @Nullable String sortValue) {
    /** Sorts the statement, reads the page and its things. */
    static <T> Uni<Page<Listed<T>>> page(
            Pool pool,
            Select select,
            PageRequest request,
            SortOrder order,
            Function<Row, T> read,
            ToLongFunction<T> key) {
        Select sorted = select.page(request, order);
        return pool.preparedQuery(sorted.sql())
                .execute(sorted.values())
                .map(rows -> Page.of(
                        request,
                        Rows.list(rows, row -> new Listed<>(read.apply(row), row.getString("sort_value"))),
                        listed -> listed.cursor(request, key)));
    }

    private Cursor cursor(PageRequest request, ToLongFunction<T> key) {
        return new Cursor(request.ordering(), sortValue, key.applyAsLong(thing));
    }

    static <T> List<T> things(Page<Listed<T>> page) {
        return page.items().stream().map(Listed::thing).toList();
    }

    /** The edges of the page, each made of a cursor and a thing. */
    static <T, E> List<E> edges(
            Page<Listed<T>> page, PageRequest request, ToLongFunction<T> key, BiFunction<String, T, E> edge) {
        return page.items().stream()
                .map(listed -> edge.apply(listed.cursor(request, key).toString(), listed.thing()))
                .toList();
    }

    static Uni<Integer> count(Pool pool, Select select) {
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }
}
