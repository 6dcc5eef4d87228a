package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A scoring result in a page. */
@Description("A scoring result in a page.")
public record ScoringRunEdge(
        @NonNull @Description("Where the result stands in the list.")
        String cursor,

        @NonNull @Description("The result.") ScoringRun node) {}
