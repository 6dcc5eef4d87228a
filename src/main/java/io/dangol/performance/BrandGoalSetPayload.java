package io.dangol.performance;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of the wish to set a goal. */
@Description("What became of the wish to set a goal.")
public record BrandGoalSetPayload(
        @Nullable @Description("The goal as it stands now; null when it was refused.")
        BrandGoal brandGoal,

        @NonNull @Description("Why it was refused; empty when it was set.")
        List<@NonNull UserError> userErrors) {}
