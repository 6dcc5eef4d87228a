package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A channel in a page. */
@Description("A channel in a page.")
public record ChannelEdge(
        @NonNull @Description("Where the channel stands in the list.")
        String cursor,

        @NonNull @Description("The channel.") Channel node) {}
