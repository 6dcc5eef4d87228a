package io.dangol.audience;

import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.dangol.shared.UserError;
import java.util.List;
import java.util.stream.Collectors;

/** A definition was refused; every error names the node by its path, the value and the remedy. */
public final class InvalidAudienceException extends DangolException {
    private final transient List<UserError> errors;

    InvalidAudienceException(List<UserError> errors) {
        super(ErrorCode.BAD_USER_INPUT, errors.stream().map(UserError::message).collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    public List<UserError> errors() {
        return errors;
    }

    static List<UserError> errorsOf(DangolException refusal) {
        return refusal instanceof InvalidAudienceException invalid ? invalid.errors : List.of(UserError.of(refusal));
    }
}
