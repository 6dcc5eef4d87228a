package io.dangol.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The demo brand that an empty database starts with. */
@ConfigMapping(prefix = "dangol.demo")
public interface DemoConfig {
    /**
     * True makes the demo brand in any empty database, false in none. Without it, an empty default database gets one and
     * a database of your own does not.
     */
    Optional<Boolean> enabled();

    /** How many people the demo brand knows; with fewer than 1,000 some segments would be empty. */
    @WithDefault("20000")
    int customers();

    /** Another seed makes another brand; the same one makes the same brand for everybody on the same day. */
    @WithDefault("20260301")
    long seed();
}
