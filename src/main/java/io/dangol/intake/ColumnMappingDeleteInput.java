package io.dangol.intake;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The mapping to forget. */
@Input("ColumnMappingDeleteInput")
@Description("The column mapping to forget.")
public record ColumnMappingDeleteInput(
        @Id @NonNull @Description("Id of the mapping.") String id) {}
