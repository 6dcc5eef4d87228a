package io.dangol.template;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/** How long a text is, as the format counts. */
final class TextMeasure {
    private static final Charset CP949 = Charset.forName("x-windows-949");

    private TextMeasure() {}

    /** Bytes of CP949, where a Korean letter is two and a Latin one is one, or letters. */
    static int length(TemplateFormat format, String text) {
        return format.inBytes() ? text.getBytes(CP949).length : text.codePointCount(0, text.length());
    }

    /** The letters that the format cannot carry, each once. */
    static List<String> foreign(TemplateFormat format, String text) {
        if (!format.inBytes()) {
            return List.of();
        }
        CharsetEncoder encoder = CP949.newEncoder();
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> !encoder.canEncode(letter))
                .distinct()
                .toList();
    }
}
