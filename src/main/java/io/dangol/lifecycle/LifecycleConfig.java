package io.dangol.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When stages are decided by themselves. Schedules are cron expressions in the brand's zone. */
@ConfigMapping(prefix = "dangol.lifecycle")
public interface LifecycleConfig {
    /** When the day's stages are decided, as of the day's start; "off" for never. */
    @WithDefault("0 25 0 * * ?")
    String daily();

    /** How often it is looked whether the stages in force are stale, from start-up on; "off" for never. */
    @WithDefault("10m")
    String catchUp();

    /** How old the stages in force may get before they are stale and decided anew. */
    @WithDefault("1d")
    Duration staleAfter();
}
