package io.dangol.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent. */
@ConfigMapping(prefix = "dangol.delivery")
public interface DeliveryConfig {
    /** How often it is looked whether something is due; "off" for never. */
    @WithDefault("5s")
    String every();

    /** How many messages are let through and handed over at a time. */
    @WithDefault("500")
    int batch();

    /** How long a sender may take for a batch before another one takes it up. */
    @WithDefault("2m")
    Duration lease();

    /** How often a message is handed over that a provider does not settle. */
    @WithDefault("6")
    int attempts();

    /** How long to wait before the second try; twice as long before each one after it. */
    @WithDefault("1m")
    Duration retryAfter();
}
