package io.dangol.shared;

import io.smallrye.mutiny.Uni;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** How a room lets {@code node(id)} find its things. One bean per GraphQL type. */
public interface NodeLoader {
    /** The GraphQL type, as in {@link GlobalId#type()}. */
    String type();

    /** The thing, or null when there is none with the key. */
    Uni<? extends @Nullable Node> load(long key);

    /** A loader made of a function, which is called before any asynchronous step and so still knows the caller. */
    static NodeLoader of(String type, LongFunction<Uni<? extends @Nullable Node>> load) {
        return new NodeLoader() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Uni<? extends @Nullable Node> load(long key) {
                return load.apply(key);
            }
        };
    }
}
