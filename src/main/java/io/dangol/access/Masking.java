package io.dangol.access;

import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Whether one caller sees personal fields: name, e-mail, phone, birth date, and the ids by which channels know a person.
 *
 * <p>Ask {@link PersonalData#masking()} for it once, at the start of a resolver, export or subscription, and pass every
 * personal value through {@link #show}: a masked value is null, never a part of the value and never a pseudonym. The
 * customer's opaque {@code id} is what stays the same over all answers.
 */
public enum Masking {
    /** The caller sees personal fields. */
    OPEN,
    /** The caller gets null in their place. */
    MASKED;

    public boolean open() {
        return this == OPEN;
    }

    /** The personal value, or null for a caller who may not see it. */
    public <T> @Nullable T show(@Nullable T personal) {
        return open() ? personal : null;
    }

    /**
     * Refuses to filter, search or sort by a personal field for a caller who may not see it: the answer would give it
     * away.
     *
     * @param field the argument's path, such as {@code filter.email}
     * @throws DangolException with FORBIDDEN
     */
    public void requireOpen(String field) {
        if (!open()) {
            throw new DangolException(
                    ErrorCode.FORBIDDEN,
                    field + " works on personal data. Leave it out, or use a caller with the role MARKETER.");
        }
    }
}
