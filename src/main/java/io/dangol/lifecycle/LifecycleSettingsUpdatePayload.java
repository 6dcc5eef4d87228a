package io.dangol.lifecycle;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The settings after the change. */
@Description("The settings after the change. The next run decides everybody's stage again by them.")
public record LifecycleSettingsUpdatePayload(
        @Nullable @Description("The settings in force; null when nothing was changed.")
        LifecycleSettings settings,

        @NonNull @Description("Why nothing was changed; empty when it was.")
        List<@NonNull UserError> userErrors) {}
