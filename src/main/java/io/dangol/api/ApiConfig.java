package io.dangol.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What one GraphQL request may take. */
@ConfigMapping(prefix = "dangol.api")
public interface ApiConfig {
    /** How long one query or mutation may run before it is answered with TIMEOUT and its work is cancelled. */
    @WithDefault("30s")
    Duration timeout();

    /** The most bytes in the body of one request to /graphql. Files have a door and a limit of their own. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** The deepest nesting of fields. Introspection by GraphiQL needs 15. */
    @WithDefault("20")
    int maxDepth();

    /** The most tokens (names, braces, values) in a document. */
    @WithDefault("10000")
    int maxTokens();

    /** The most that one operation may cost; {@link QueryCost} says how cost is counted. */
    @WithDefault("50000")
    int maxCost();

    PersistedQueries persistedQueries();

    /** Automatic persisted queries. */
    interface PersistedQueries {
        /** How many documents are remembered by their hash; the least recently used one goes first. */
        @WithDefault("1000")
        int cacheSize();

        /**
         * A directory of .graphql files. When it is set, only these documents are executed, by hash or in full, and
         * clients can register no others.
         */
        Optional<Path> allowList();
    }
}
