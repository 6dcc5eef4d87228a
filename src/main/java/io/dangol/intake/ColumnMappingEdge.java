package io.dangol.intake;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A column mapping in a page. */
@Description("A column mapping in a page.")
public record ColumnMappingEdge(
        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @NonNull @Description("The mapping.") ColumnMapping node) {}
