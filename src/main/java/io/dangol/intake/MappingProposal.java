package io.dangol.intake;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How a header is understood. */
@Name("ColumnMappingProposal")
@Description("How the header of a file is understood, before anything is loaded.")
public record MappingProposal(
        @Description(
                "Whether every required column was found, so that a file with this header loads without a mapping.")
        boolean complete,

        @NonNull @Description("Where each column gets its values; change what is wrong and save it, or send it along.")
        List<@NonNull ColumnBinding> bindings,

        @NonNull @Description("Required columns that no column of the file was found for.")
        List<@NonNull String> missing,

        @NonNull @Description("Columns of the file that are not used.")
        List<@NonNull String> unused,

        @NonNull @Description("What to look at before trusting the proposal.")
        List<@NonNull String> remarks) {}
