package io.dangol.customer;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A place where customers meet the brand, each with its own way of knowing them. */
@Description("A place where customers meet the brand (채널), each with its own way of knowing them.")
public record Channel(
        @Ignore long key,

        @NonNull @Description("The name that imports use, such as own-mall. It never changes.")
        String code,

        @NonNull @Description("The name that people read.") String name,
        @NonNull @Description("What kind of place it is.") ChannelKind kind)
        implements Node {
    static final String TYPE = "Channel";

    @Override
    @Id
    @NonNull @Description("Opaque id of the channel.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
