package io.dangol.delivery;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Messages with which a customer did something. */
@Input("InAppReactionInput")
@Description("Messages with which a customer did something in the shop's app.")
public record InAppReaction(
        @NonNull @Id @Description("Keys of the messages, 1 to 100. Telling the same twice changes nothing.")
        List<@NonNull String> keys) {}
