package io.dangol.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list: the sort value and the key of the item there (keyset pagination).
 *
 * @param ordering what the list was sorted and filtered by; a cursor is refused in any other list
 * @param value the item's sort value as text, null where the item has none
 * @param key the item's primary key, which breaks ties
 */
public record Cursor(String ordering, @Nullable String value, long key) {
    private static final char SEPARATOR = '\u001f';

    @Override
    public String toString() {
        String text = ordering + SEPARATOR + key + (value == null ? "" : SEPARATOR + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws DangolException with BAD_USER_INPUT if the text is no cursor of a list with this ordering */
    public static Cursor parse(String cursor, String ordering) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                    .split(String.valueOf(SEPARATOR), 3);
            if (!parts[0].equals(ordering)) {
                throw DangolException.badInput("The cursor \"" + cursor
                        + "\" belongs to a list with another sort or filter. Start again without a cursor.");
            }
            return new Cursor(ordering, parts.length == 3 ? parts[2] : null, Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DangolException(
                    ErrorCode.BAD_USER_INPUT,
                    "\"" + cursor + "\" is not a cursor. Use startCursor or endCursor of a page, or start without one.",
                    e);
        }
    }
}
