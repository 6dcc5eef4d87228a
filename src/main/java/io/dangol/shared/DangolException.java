package io.dangol.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that the caller may read: its message names the field, the value and the remedy, and never holds secrets or
 * personal data. Any other exception reaches the caller as {@link ErrorCode#INTERNAL_SERVER_ERROR} with an id only.
 */
public class DangolException extends RuntimeException {
    private final ErrorCode code;
    private @Nullable List<String> field;

    public DangolException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public DangolException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public static DangolException badInput(String message) {
        return new DangolException(ErrorCode.BAD_USER_INPUT, message);
    }

    public static DangolException notFound(String message) {
        return new DangolException(ErrorCode.NOT_FOUND, message);
    }

    public static DangolException conflict(String message) {
        return new DangolException(ErrorCode.CONFLICT, message);
    }

    /** Says which input field is at fault, by its path with dots, such as input.asOf. */
    public DangolException at(String path) {
        field = List.of(path.split("\\."));
        return this;
    }

    /** Path of the input field at fault, outermost first; null when no single field is. */
    public @Nullable List<String> field() {
        return field;
    }

    public ErrorCode code() {
        return code;
    }
}
