package io.dangol.intake;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What an import counted, while it is at work and after. */
@Description("What an import counted, while it is at work and after.")
public record IntakeRun(
        @NonNull @Description("What the rows are.") FactKind kind,

        @Nullable @Description("What the sender calls the file.")
        String fileName,

        @Nullable @Description("Name of the saved mapping it was read by; null when it was none.")
        String mapping,

        @Nullable @Description("The charset it was read in.")
        String charset,

        @Description("Whether nothing was to be changed.") boolean dryRun,

        @Description("Whether a single bad row was to stop all others.")
        boolean allOrNothing,

        @Description("Rows read so far.") int rowsRead,

        @Description("Rows that were new.") int inserted,

        @Description("Rows that said something new about a known fact.")
        int changed,

        @Description("Rows that said nothing new.") int unchanged,

        @Description("Rows that were not loaded; intakeErrors says why.")
        int failed,

        @NonNull @Description("Where the reasons can be downloaded as CSV.")
        String errorsPath) {}
