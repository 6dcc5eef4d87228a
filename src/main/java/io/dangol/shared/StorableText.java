package io.dangol.shared;

/** What text the database keeps exactly as it is: PostgreSQL knows no NUL, and half of a character has no UTF-8. */
public final class StorableText {
    /** What is not storable, for whoever reads the complaint. */
    public static final String OTHERWISE = "a NUL or half of a character";

    private StorableText() {}

    public static boolean is(String text) {
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
