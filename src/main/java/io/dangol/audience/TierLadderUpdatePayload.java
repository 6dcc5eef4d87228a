package io.dangol.audience;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The ladder after the change. */
@Description("The tier ladder after the change.")
public record TierLadderUpdatePayload(
        @Nullable @Description("The ladder in force; null when nothing was changed.")
        TierLadder ladder,

        @NonNull @Description("Why nothing was changed; empty when it was.")
        List<@NonNull UserError> userErrors) {}
