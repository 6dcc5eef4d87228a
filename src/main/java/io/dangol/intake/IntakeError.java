package io.dangol.intake;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why a row of an import was refused. */
@Description("Why a row of an import was refused. A row with several faults has several of these.")
public record IntakeError(
        @Ignore int number,

        @Description("The line on which the row begins, from 1.")
        int line,

        @Nullable @Description("Name of the column at fault; null when it is the row as a whole.")
        String field,

        @Nullable @Description("Header of that column in the file.")
        String column,

        @Nullable @Description("The value, cut at 200 characters; null for callers who may not see personal values.")
        String value,

        @NonNull @Description("What is wrong.") String reason,
        @NonNull @Description("What to do about it.") String remedy) {}
