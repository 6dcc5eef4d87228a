package io.dangol.intake;

import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** What to say about a file that cannot be read any further. */
final class FileDamage {
    private static final String AGAIN = " Rows before it were read; sending the whole file again loads the rest.";

    private FileDamage() {}

    static DangolException after(long line, Throwable failure) {
        return new DangolException(
                ErrorCode.BAD_USER_INPUT, "After line " + line + " " + reason(failure) + AGAIN, failure);
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return "the gzip data ends too early: the file is truncated.";
            }
            if (cause instanceof ZipException) {
                return "the gzip data is damaged.";
            }
            if (cause instanceof IOException) {
                return "the upload broke off.";
            }
        }
        return "a quoted cell is never closed, or is longer than a million characters: check the quotes (\") there.";
    }
}
