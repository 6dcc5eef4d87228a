package io.dangol.delivery;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A message in a page of what the shop's app shows. */
@Description("A message in a page of what the shop's app shows.")
public record InAppMessageEdge(
        @NonNull @Description("Where the message stands in the list.")
        String cursor,

        @NonNull @Description("The message.") InAppMessage node) {}
