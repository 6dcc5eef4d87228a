package io.dangol.intake;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not loaded, or one of several reasons why.
 *
 * @param line the line on which the row begins, from 1; of a batch the row's number, from 1
 * @param field the column's name in mappings
 * @param column the column's header in the file
 * @param value the value as it was given, cut at 200 characters
 * @param personal whether the value is personal data
 */
record RowError(
        long line,
        @Nullable String field,
        @Nullable String column,
        @Nullable String value,
        boolean personal,
        String reason,
        String remedy) {}
