package io.dangol.intake;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What forgetting a mapping did. */
@Description("What forgetting a column mapping did.")
public record ColumnMappingDeletePayload(
        @Nullable @Description("The mapping as it was; null when there was none.")
        ColumnMapping columnMapping,

        @NonNull @Description("Why nothing was forgotten; empty when it was.")
        List<@NonNull UserError> userErrors) {}
