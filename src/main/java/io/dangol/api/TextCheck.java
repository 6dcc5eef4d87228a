package io.dangol.api;

import io.dangol.shared.DangolException;
import io.dangol.shared.StorableText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses arguments with text that the database cannot keep as it is. */
final class TextCheck {
    private TextCheck() {}

    /** @throws DangolException with BAD_USER_INPUT, naming the argument or the field inside it */
    static void require(Map<String, Object> arguments) {
        String place = place(arguments);
        if (place != null) {
            throw DangolException.badInput(
                    place.substring(1) + " holds " + StorableText.OTHERWISE + ", which no text can. Take it out.");
        }
    }

    /** Where the first such text stands below the value, as .field.0; null where there is none. */
    private static @Nullable String place(@Nullable Object value) {
        if (value instanceof String text) {
            return StorableText.is(text) ? null : "";
        }
        if (value instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                String place = place(field.getValue());
                if (place != null) {
                    return "." + field.getKey() + place;
                }
            }
        }
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                String place = place(items.get(i));
                if (place != null) {
                    return "." + i + place;
                }
            }
        }
        return null;
    }
}
