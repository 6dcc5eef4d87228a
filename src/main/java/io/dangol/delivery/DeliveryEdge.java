package io.dangol.delivery;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A message in a page of them. */
@Description("A message in a page of a campaign's messages.")
public record DeliveryEdge(
        @NonNull @Description("Where the message stands in the list.")
        String cursor,

        @NonNull @Description("The message.") Delivery node) {}
