package io.dangol.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words by which files name the values of an enum, in English and Korean.
 *
 * @param <E> the values
 */
public final class Words<E extends Enum<E>> {
    private final Map<String, E> values = new HashMap<>();
    private final Collection<String> names = new TreeSet<>();

    /** Every value by its own name. */
    public static <E extends Enum<E>> Words<E> of(Class<E> type) {
        Words<E> words = new Words<>();
        for (E value : type.getEnumConstants()) {
            words.also(value, value.name());
            words.names.add(value.name());
        }
        return words;
    }

    /** Other words for the value. */
    public Words<E> also(E value, String... synonyms) {
        for (String synonym : synonyms) {
            values.put(plain(synonym), value);
        }
        return this;
    }

    @Nullable E find(String word) {
        E exact = values.get(word);
        return exact == null ? values.get(plain(word)) : exact;
    }

    /** The values' names, for a remedy. */
    String names() {
        return String.join(", ", names);
    }

    /** Letters and digits alone, in lower case, so that spelling does not matter. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                plain.append(lower.charAt(i));
            }
        }
        return plain.toString();
    }
}
