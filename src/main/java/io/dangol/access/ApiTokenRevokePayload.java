package io.dangol.access;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The token that was taken back. */
@Description("The API token that was taken back, or why none was.")
public record ApiTokenRevokePayload(
        @Nullable @Description("The token; null when there is none with the id.")
        ApiToken apiToken,

        @NonNull @Description("Why nothing was taken back; empty when it was, or had been before.")
        List<@NonNull UserError> userErrors) {}
