package io.dangol.shared;

import org.jspecify.annotations.Nullable;

/**
 * The page that a client asks for.
 *
 * @param size how many items at most
 * @param backward whether the page is the last one before {@code from} instead of the first one after it
 * @param from the place to start at; null for the list's beginning (or its end when backward)
 * @param ordering what the list is sorted and filtered by, for the cursors of the page
 */
public record PageRequest(
        int size, boolean backward, @Nullable Cursor from, String ordering) {
    /** The largest page, as at GitHub. */
    public static final int MAX = 100;

    /** The page that a client gets who asks for no size. */
    public static final int DEFAULT = 20;

    /**
     * Reads the four Relay arguments: {@code first} and {@code after}, or {@code last} and {@code before}.
     *
     * @throws DangolException with BAD_USER_INPUT if they contradict each other or a size is outside 1..100
     */
    public static PageRequest of(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            String ordering) {
        boolean backward = last != null || before != null;
        if (backward && (first != null || after != null)) {
            throw DangolException.badInput("Give first and after, or last and before, not both.");
        }
        int size = backward ? size("last", last) : size("first", first);
        String from = backward ? before : after;
        return new PageRequest(size, backward, from == null ? null : Cursor.parse(from, ordering), ordering);
    }

    private static int size(String name, @Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MAX) {
            throw DangolException.badInput(
                    name + " is " + asked + ". Ask for 1 to " + MAX + " and follow pageInfo for more.");
        }
        return asked;
    }

    /** How many rows to read: one more than the page, to know whether another page follows. */
    public int rowsToRead() {
        return size + 1;
    }
}
