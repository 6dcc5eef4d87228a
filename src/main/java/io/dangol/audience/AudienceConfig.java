package io.dangol.audience;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How audiences are refreshed. */
@ConfigMapping(prefix = "dangol.audience")
public interface AudienceConfig {
    /** When members are refreshed, as a cron expression in the brand's zone; "off" for never. After scoring, by default. */
    @WithDefault("0 0 5 * * ?")
    String schedule();
}
