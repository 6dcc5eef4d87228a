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
public record CellProblem(@Nullable String field, @Nullable String value, String reason, String remedy) {}
