package io.dangol.access;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The token that was made, with its secret. */
@Description("The API token that was made, or why none was.")
public record ApiTokenCreatePayload(
        @Nullable @Description("The token; null when it was refused.")
        ApiToken apiToken,

        @Nullable @Description(
                "The secret to send as Authorization: Bearer. It is shown here and never again; null when refused.")
        String secret,

        @NonNull @Description("Why no token was made; empty when one was.")
        List<@NonNull UserError> userErrors) {

    /** Without the secret, because what is printed ends in logs. */
    @Override
    public String toString() {
        return "ApiTokenCreatePayload[apiToken=" + apiToken + ", userErrors=" + userErrors + "]";
    }
}
