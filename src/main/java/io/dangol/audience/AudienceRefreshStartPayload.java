package io.dangol.audience;

import io.dangol.job.Run;
import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The refresh that was started. */
@Description("The refresh that was started.")
public record AudienceRefreshStartPayload(
        @Nullable @Description("The run, whose progress can be followed; null when it was refused.")
        Run run,

        @NonNull @Description("Why nothing was started; empty when it was.")
        List<@NonNull UserError> userErrors) {}
