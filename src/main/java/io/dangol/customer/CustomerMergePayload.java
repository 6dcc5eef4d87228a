package io.dangol.customer;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of the customers. */
@Description("What became of the customers.")
public record CustomerMergePayload(
        @Nullable @Description("The customer who took the others in; null when nothing was changed.")
        Customer customer,

        @Nullable @Description("The recorded merges, one for each customer merged away.")
        List<@NonNull CustomerMerge> merges,

        @NonNull @Description("Why nothing was changed; empty when it was.")
        List<@NonNull UserError> userErrors) {

    static CustomerMergePayload refused(UserError error) {
        return new CustomerMergePayload(null, null, List.of(error));
    }
}
