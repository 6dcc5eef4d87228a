package io.dangol.customer;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A store where orders are placed. */
@Description("A store (매장) where orders are placed.")
public record Store(
        @Ignore long key,

        @NonNull @Description("The name that imports use, such as seongsu-1. It never changes.")
        String code,

        @NonNull @Description("The name that people read.") String name)
        implements Node {
    static final String TYPE = "Store";

    @Override
    @Id
    @NonNull @Description("Opaque id of the store.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
