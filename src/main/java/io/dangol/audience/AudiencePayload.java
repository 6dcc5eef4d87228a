package io.dangol.audience;

import io.dangol.shared.DangolException;
import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of a change to a audience. */
@Description("What became of a change to a audience.")
public record AudiencePayload(
        @Nullable @Description("The audience as it stands now; null when the change was refused.")
        Audience audience,

        @NonNull @Description("Why the change was refused, each at its field; empty when it was made.")
        List<@NonNull UserError> userErrors) {

    static AudiencePayload done(Audience audience) {
        return new AudiencePayload(audience, List.of());
    }

    static AudiencePayload refused(Throwable refusal) {
        return new AudiencePayload(null, InvalidAudienceException.errorsOf((DangolException) refusal));
    }
}
