package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A result in a page. */
@Description("A result of an insight run in a page.")
public record InsightRunEdge(
        @NonNull @Description("Where the result stands in the list.")
        String cursor,

        @NonNull @Description("The result.") InsightRun node) {}
