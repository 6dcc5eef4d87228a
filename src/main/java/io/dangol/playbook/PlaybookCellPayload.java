package io.dangol.playbook;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The action after the change. */
@Description("The action after the change.")
public record PlaybookCellPayload(
        @Nullable @Description("The action; null when nothing was changed.")
        PlaybookCell cell,

        @NonNull @Description("Why nothing was changed; empty when it was.")
        List<@NonNull UserError> userErrors) {}
