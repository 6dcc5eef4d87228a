package io.dangol.rfm;

import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.dangol.shared.UserError;
import java.util.List;
import java.util.stream.Collectors;

/** A segmentation model was refused; every error names the rule, the field and the remedy. */
public final class InvalidModelException extends DangolException {
    private final transient List<UserError> errors;

    InvalidModelException(List<UserError> errors) {
        super(ErrorCode.BAD_USER_INPUT, errors.stream().map(UserError::message).collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    public List<UserError> errors() {
        return errors;
    }
}
