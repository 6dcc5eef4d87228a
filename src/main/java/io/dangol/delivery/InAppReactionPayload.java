package io.dangol.delivery;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of telling a reaction. */
@Description("What became of telling what a customer did with messages.")
public record InAppReactionPayload(
        @Description("How many of the messages there are; each is noted.")
        int messages,

        @NonNull @Description("Keys that belong to no message; the others are noted all the same.")
        List<@NonNull UserError> userErrors) {}
