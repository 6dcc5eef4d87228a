package io.dangol.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A page as it was read, in the list's order.
 *
 * @param items the items, at most as many as asked for
 * @param info where the page lies
 */
public record Page<T>(List<T> items, PageInfo info) {
    /**
     * Makes a page of rows that were read in the direction of the request, with one row more than the page when more
     * follow.
     */
    public static <T> Page<T> of(PageRequest request, List<T> rows, Function<T, Cursor> cursor) {
        boolean more = rows.size() > request.size();
        List<T> items = new ArrayList<>(more ? rows.subList(0, request.size()) : rows);
        if (request.backward()) {
            Collections.reverse(items);
        }
        boolean behind = request.from() != null;
        PageInfo info = new PageInfo(
                request.backward() ? behind : more,
                request.backward() ? more : behind,
                items.isEmpty() ? null : cursor.apply(items.get(0)).toString(),
                items.isEmpty()
                        ? null
                        : cursor.apply(items.get(items.size() - 1)).toString());
        return new Page<>(List.copyOf(items), info);
    }
}
