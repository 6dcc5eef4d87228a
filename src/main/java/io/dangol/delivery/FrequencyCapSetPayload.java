package io.dangol.delivery;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the wish to set a cap. */
@Description("What became of the wish to set a cap.")
public record FrequencyCapSetPayload(
        @NonNull @Description("All caps as they stand now.") List<@NonNull FrequencyCap> frequencyCaps,

        @NonNull @Description("Why it was refused; empty when it was set.")
        List<@NonNull UserError> userErrors) {}
