package io.dangol.job;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A run in a page. */
@Description("A run in a page.")
public record RunEdge(
        @NonNull @Description("Where the run stands in the list.")
        String cursor,

        @NonNull @Description("The run.") Run node) {}
