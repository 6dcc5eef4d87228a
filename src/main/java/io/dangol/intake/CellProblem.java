package io.dangol.intake;

import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be loaded.
 *
 * @param field name of the field at fault, null when it is the row as a whole
 * @param value the value as it was given
 * @param reason what is wrong
 * @param remedy what to do about it
 */
public record CellProblem(@Nullable String field, @Nullable String value, String reason, String remedy) {
    /** The row is about a person whose identity was destroyed; it says no more, because nobody is to know who. */
    static CellProblem erased() {
        return new CellProblem(
                null,
                null,
                "is about a person who was erased",
                "Leave the row out. A person who comes back is known by a new id.");
    }
}
