package io.dangol.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses and phone numbers in one spelling each, so that equal ones are found equal. */
final class ContactText {
    private static final int FEWEST_DIGITS = 7;
    /** The longest number of the international numbering plan (E.164). */
    private static final int MOST_DIGITS = 15;

    private ContactText() {}

    static @Nullable String email(FactValues values, FactField field) {
        String text = values.text(field, 320);
        if (text == null) {
            return null;
        }
        int at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@') || at == text.length() - 1 || text.indexOf(' ') >= 0) {
            values.problem(field, "is not an e-mail address", "Write it like name@example.com, or leave it empty.");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Digits alone: a Korean number begins with 0 whether or not it was written with +82, others keep their +. */
    static @Nullable String phone(FactValues values, FactField field) {
        String text = values.text(field, 64);
        if (text == null) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        boolean readable = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
            } else {
                readable &= " -.()+/".indexOf(letter) >= 0;
            }
        }
        if (!readable || digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
            values.problem(
                    field,
                    "is not a phone number",
                    "Write it like 010-1234-5678 or +82 10 1234 5678, or leave it empty.");
        }
        return national(text, digits.toString());
    }

    private static String national(String text, String digits) {
        if (!text.startsWith("+")) {
            return digits;
        }
        if (!digits.startsWith("82")) {
            return "+" + digits;
        }
        return digits.startsWith("820") ? digits.substring(2) : "0" + digits.substring(2);
    }
}
