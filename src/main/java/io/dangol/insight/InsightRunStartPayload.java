package io.dangol.insight;

import io.dangol.job.Run;
import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of the wish to draw insights. */
@Description("What became of the wish to draw insights.")
public record InsightRunStartPayload(
        @Nullable @Description("The run that draws them; follow it with runProgress. Null when it was refused.")
        Run run,

        @NonNull @Description("Why it was refused; empty when it was started.")
        List<@NonNull UserError> userErrors) {

    static InsightRunStartPayload refused(UserError error) {
        return new InsightRunStartPayload(null, List.of(error));
    }
}
