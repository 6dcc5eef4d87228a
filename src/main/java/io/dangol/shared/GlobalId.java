package io.dangol.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The opaque id of a thing in the API: its type and its key. Clients pass it around and never look inside.
 *
 * @param type the GraphQL type, such as {@code Customer}
 * @param key the primary key
 */
public record GlobalId(String type, long key) {
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    public static String of(String type, long key) {
        return new GlobalId(type, key).toString();
    }

    /** @throws DangolException with BAD_USER_INPUT if this is no id of ours */
    public static GlobalId parse(String id) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return new GlobalId(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DangolException(
                    ErrorCode.BAD_USER_INPUT,
                    "\"" + shown(id) + "\" is not an id of this API. Use an id as a query returned it.",
                    e);
        }
    }

    /** The key of an id that must be of the type. */
    public static long key(String type, String id) {
        GlobalId parsed = parse(id);
        if (!parsed.type.equals(type)) {
            throw DangolException.badInput("\"" + shown(id) + "\" is the id of a " + shown(parsed.type) + ", not of a "
                    + type + ". Use the id of a " + type + ".");
        }
        return parsed.key;
    }

    /** As much of it as somebody needs to find it again. */
    private static String shown(String given) {
        return given.length() > LONGEST_SHOWN ? given.substring(0, LONGEST_SHOWN) + "…" : given;
    }

    private static final int LONGEST_SHOWN = 100;
}
