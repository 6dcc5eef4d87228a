package io.dangol.api;

import io.dangol.shared.DangolException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses text that the database cannot keep as it is: PostgreSQL knows no NUL, and half of a character has no UTF-8. */
final class TextCheck {
    private TextCheck() {}

    /** @throws DangolException with BAD_USER_INPUT, naming the argument or the field inside it */
    static void require(Map<String, Object> arguments) {
        arguments.forEach(TextCheck::require);
    }

    private static void require(String path, @Nullable Object value) {
        if (value instanceof String text && !isStorable(text)) {
            throw DangolException.badInput(
                    path + " holds a NUL or half of a character, which no text can. Take it out.");
        }
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> require(path + "." + name, field));
        }
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                require(path + "." + i, items.get(i));
            }
        }
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\0' || Character.isLowSurrogate(letter)) {
                return false;
            }
            if (Character.isHighSurrogate(letter)
                    && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
