package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A result in a page. */
@Description("A result in a page.")
public record KpiResultEdge(
        @NonNull @Description("Where the result stands in the series.")
        String cursor,

        @NonNull @Description("The result.") KpiResult node) {}
