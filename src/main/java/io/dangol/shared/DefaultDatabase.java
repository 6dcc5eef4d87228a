package io.dangol.shared;

import org.eclipse.microprofile.config.Config;

/** Tells the embedded default database, which comes and goes with the application, from a database somebody configured. */
public final class DefaultDatabase {
    private static final String URL = "quarkus.datasource.reactive.url";
    /** The name under which the embedded server gives its URL. No setting can take it, so nobody can pretend to be it. */
    private static final String SOURCE = "PropertiesConfigSource[source=embedded PostgreSQL]";

    private DefaultDatabase() {}

    public static boolean isInUse(Config config) {
        return SOURCE.equals(config.getConfigValue(URL).getSourceName());
    }
}
