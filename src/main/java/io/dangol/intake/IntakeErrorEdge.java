package io.dangol.intake;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A row error in a page. */
@Description("A row error in a page.")
public record IntakeErrorEdge(
        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @NonNull @Description("The error.") IntakeError node) {}
