package io.dangol.shared;

import java.util.Locale;

/**
 * How a text begins, as the range {@code lower(column) ~>=~ ? and lower(column) ~<~ ?} over an index with
 * {@code text_pattern_ops}: unlike {@code like}, a range uses the index whatever plan is cached.
 */
public record TextPrefix(String from, String below) {
    /** The last character of all, so that every text with the prefix is below it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    public static TextPrefix of(String text) {
        String prefix = text.strip().toLowerCase(Locale.ROOT);
        return new TextPrefix(prefix, prefix + LAST);
    }
}
