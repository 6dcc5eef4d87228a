package io.dangol.delivery;

import io.dangol.job.Run;
import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of the wish to send. */
@Description("What became of the wish to send.")
public record DeliveryStartPayload(
        @Nullable @Description("The run that sends; follow it with runProgress. Null when it was refused.")
        Run run,

        @NonNull @Description("Why it was refused; empty when it was started.")
        List<@NonNull UserError> userErrors) {}
