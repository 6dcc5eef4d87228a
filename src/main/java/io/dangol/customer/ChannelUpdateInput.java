package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is to be changed of a channel. */
@Input("ChannelUpdateInput")
@Description("What is to be changed of a channel; what is left out stays as it is.")
public record ChannelUpdateInput(
        @Id @NonNull @Description("Id of the channel.") String id,

        @Nullable @Description("The name that people read, up to 200 characters.")
        String name,

        @Nullable @Description("What kind of place it is.") ChannelKind kind) {}
