package io.dangol.customer;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The statement as recorded. */
@Description("The statement as recorded.")
public record ConsentRecordPayload(
        @Nullable @Description("The customer; null when nothing was recorded.")
        Customer customer,

        @Nullable @Description("The statement; null when nothing was recorded.")
        Consent consent,

        @NonNull @Description("Why nothing was changed; empty when it was.")
        List<@NonNull UserError> userErrors) {

    static ConsentRecordPayload refused(UserError error) {
        return new ConsentRecordPayload(null, null, List.of(error));
    }
}
