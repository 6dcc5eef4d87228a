package io.dangol.intake;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What saving a mapping did. */
@Description("What saving a column mapping did.")
public record ColumnMappingSavePayload(
        @Nullable @Description("The mapping; null when it was refused.")
        ColumnMapping columnMapping,

        @NonNull @Description("Why it was refused; empty when it was saved.")
        List<@NonNull UserError> userErrors) {}
