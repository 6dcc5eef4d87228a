package io.dangol.customer;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The merge after it was taken back. */
@Description("The merge after it was taken back.")
public record CustomerMergeUndoPayload(
        @Nullable @Description("The merge, with both customers as they are again; null when nothing was changed.")
        CustomerMerge merge,

        @NonNull @Description("Why nothing was changed; empty when it was.")
        List<@NonNull UserError> userErrors) {

    static CustomerMergeUndoPayload refused(UserError error) {
        return new CustomerMergeUndoPayload(null, List.of(error));
    }
}
