package io.dangol.intake;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A word of a file and what it stands for. */
@Input("ValueTranslationInput")
@Description("A word of a file and the word it stands for.")
public record ValueTranslationInput(
        @NonNull @Description("The word in the file, for example 출고완료.")
        String from,

        @NonNull @Description("The word it stands for, for example COMPLETED; empty for nothing told.")
        String to) {}
