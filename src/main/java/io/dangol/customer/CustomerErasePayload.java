package io.dangol.customer;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What an erasure did. */
@Description("What an erasure did.")
public record CustomerErasePayload(
        @Nullable @Description("The erasure; null when nothing was changed.")
        CustomerErasure erasure,

        @NonNull @Description("Why nothing was changed; empty when it was.")
        List<@NonNull UserError> userErrors) {

    static CustomerErasePayload refused(UserError error) {
        return new CustomerErasePayload(null, List.of(error));
    }
}
