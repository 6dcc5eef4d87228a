package io.dangol.customer;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The channel after the change. */
@Description("The channel after the change.")
public record ChannelUpdatePayload(
        @Nullable @Description("The channel; null when nothing was changed.")
        Channel channel,

        @NonNull @Description("Why nothing was changed; empty when it was.")
        List<@NonNull UserError> userErrors) {

    static ChannelUpdatePayload refused(UserError error) {
        return new ChannelUpdatePayload(null, List.of(error));
    }
}
