package io.dangol.intake;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The mapping to save. */
@Input("ColumnMappingSaveInput")
@Description("The column mapping to save.")
public record ColumnMappingSaveInput(
        @NonNull @Description("What the rows of its files are.")
        FactKind kind,

        @NonNull @Description("Its name, 1 to 100 characters; a mapping of that name is replaced.")
        String name,

        @NonNull @Description("Where each column gets its values.")
        List<@NonNull ColumnBindingInput> bindings) {}
