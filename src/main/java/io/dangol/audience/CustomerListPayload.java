package io.dangol.audience;

import io.dangol.shared.DangolException;
import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of a change to a list. */
@Description("What became of a change to a list.")
public record CustomerListPayload(
        @Nullable @Description("The list as it stands now; null when the change was refused.")
        CustomerList list,

        @NonNull @Description("Why the change was refused, each at its field; empty when it was made.")
        List<@NonNull UserError> userErrors) {

    static CustomerListPayload done(CustomerList list) {
        return new CustomerListPayload(list, List.of());
    }

    static CustomerListPayload refused(Throwable refusal) {
        return new CustomerListPayload(null, InvalidAudienceException.errorsOf((DangolException) refusal));
    }
}
