package io.dangol.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Text as a value of an e-mail's header (RFC 2047, RFC 5322): printable ASCII as it is, all else in encoded words on lines that end
 * with CR and LF. The mail client would end them with a bare LF, for which strict servers refuse the message, and would let a line
 * break in a customer's name begin a header of its own.
 */
final class MailHeader {
    /** Bytes in a word: framed, in base64 and behind "Subject: " its line stays below the 76 characters that RFC 2047 allows. */
    private static final int WORD_BYTES = 39;

    private static final int PLAIN_LENGTH = 60;

    private MailHeader() {}

    /** The text without control characters, fit to stand behind a header's name. */
    static String text(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ").strip();
        boolean plain = line.length() <= PLAIN_LENGTH && line.chars().allMatch(c -> c < 0x7F) && !line.contains("=?");
        return plain ? line : words(line);
    }

    /** A name and an address for {@code From}; an ASCII name stands in quotes. */
    static String mailbox(String name, String address) {
        String text = text(name.replaceAll("[\"\\\\]", " "));
        return (text.startsWith("=?") ? text + "\r\n" : "\"" + text + "\"") + " <" + address + ">";
    }

    private static String words(String line) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String letter = Character.toString(line.codePointAt(at));
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > WORD_BYTES) {
                words.append(encoded(word)).append("\r\n ");
                word.setLength(0);
                bytes = 0;
            }
            word.append(letter);
            bytes += more;
        }
        return words.append(encoded(word)).toString();
    }

    private static String encoded(CharSequence word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8))
                + "?=";
    }
}
