package io.dangol.performance;

import io.dangol.job.Run;
import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of the wish to record. */
@Name("KpiRecordingStartPayload")
@Description("What became of the wish to record KPI results.")
public record KpiRecordingPayload(
        @Nullable @Description("The run that records; follow it with runProgress. Null when it was refused.")
        Run run,

        @NonNull @Description("Why it was refused; empty when it was started.")
        List<@NonNull UserError> userErrors) {}
