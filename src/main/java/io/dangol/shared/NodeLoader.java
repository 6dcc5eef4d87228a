package io.dangol.shared;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** How a room lets {@code node(id)} find its things. One bean per GraphQL type. */
public interface NodeLoader {
    /** The GraphQL type, as in {@link GlobalId#type()}. */
    String type();

    /** The thing, or null when there is none with the key. */
    Uni<? extends @Nullable Node> load(long key);
}
