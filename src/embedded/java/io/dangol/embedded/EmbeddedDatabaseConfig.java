package io.dangol.embedded;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives the datasource its URL when nobody configured one, starting the embedded server on the way.
 *
 * <p>A configured {@code quarkus.datasource.reactive.url} always wins: then no server starts and no directory is made.
 */
public final class EmbeddedDatabaseConfig implements ConfigSourceFactory {
    static final String URL = "quarkus.datasource.reactive.url";
    /** Other rooms know the default database by this name of its source. */
    private static final String NAME = "embedded PostgreSQL";

    private static final String DIRECTORY = "dangol.data-dir";
    /** Above the environment and the system properties: address and credentials of the server belong together. */
    private static final int CONNECTION_ORDINAL = 500;
    /** Above application.properties, below what somebody sets on purpose. */
    private static final int MANNERS_ORDINAL = 260;
    /** A String in the system properties outlives the class loaders of live reloads and of test profiles. */
    private static final String RUNNING = "dangol.embedded.connection";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (!applicationStarts() || value(context, URL) != null) {
            return List.of();
        }
        Connection connection = connect(context);
        return List.of(
                source(
                        NAME,
                        CONNECTION_ORDINAL,
                        Map.of(
                                URL,
                                connection.url(),
                                "quarkus.datasource.username",
                                connection.user(),
                                "quarkus.datasource.password",
                                connection.password())),
                // A person watches this log, not a machine.
                source(
                        "embedded PostgreSQL's manners",
                        MANNERS_ORDINAL,
                        Map.of("quarkus.log.console.json.enabled", "false")));
    }

    private static ConfigSource source(String name, int ordinal, Map<String, String> values) {
        return new PropertiesConfigSource(values, name, ordinal);
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(CONNECTION_ORDINAL);
    }

    private static Connection connect(ConfigSourceContext context) {
        boolean test = context.getProfiles().contains("test");
        String configured = value(context, DIRECTORY);
        Path directory = Path.of(configured != null ? configured : test ? "target/data-test" : "data");
        synchronized (Runtime.getRuntime()) {
            String running = System.getProperty(RUNNING);
            if (running != null) {
                return Connection.parse(running);
            }
            Connection started = new EmbeddedPostgres(directory.toAbsolutePath(), test).start();
            System.setProperty(RUNNING, started.print());
            return started;
        }
    }

    /** Configuration is read at build time and by test launchers too; only a starting application may start a server. */
    private static boolean applicationStarts() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.anyMatch(frame -> frame.getClassName().equals("io.quarkus.runner.ApplicationImpl")));
    }

    private static @Nullable String value(ConfigSourceContext context, String key) {
        ConfigValue found = context.getValue(key);
        String value = found == null ? null : found.getValue();
        return value == null || value.isBlank() ? null : value;
    }

    /** Where the running server answers. */
    record Connection(String url, String user, String password) {
        static Connection parse(String printed) {
            String[] parts = printed.split("\n", 3);
            return new Connection(parts[0], parts[1], parts[2]);
        }

        String print() {
            return String.join("\n", url, user, password);
        }
    }
}
