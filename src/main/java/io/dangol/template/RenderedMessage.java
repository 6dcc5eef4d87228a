package io.dangol.template;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A message for one customer. Without a body it must not go out, and {@code problems} says why: a missing value never
 * reaches a customer.
 */
@Description("A message as one customer would get it.")
public record RenderedMessage(
        @Nullable @Description("Title or subject; null where there is none.")
        String title,

        @Nullable @Description("The text; null when the customer would get nothing.")
        String body,

        @NonNull @Description("Why the customer would get nothing; empty when they would get it.")
        List<@NonNull String> problems) {}
