package io.dangol.lifecycle;

import io.dangol.job.Run;
import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The started run, or why none was started. */
@Description("The run that was started, or why none was.")
public record LifecycleRunStartPayload(
        @Nullable @Description("The run; follow it with runProgress. Null when none was started.")
        Run run,

        @NonNull @Description("Why no run was started; empty when one was.")
        List<@NonNull UserError> userErrors) {}
