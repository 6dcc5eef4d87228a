package io.dangol.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How runs hold their lease. */
@ConfigMapping(prefix = "dangol.job")
public interface JobConfig {
    /** How long a run may be silent before it is taken for dead. Its heartbeat comes three times as often. */
    @WithDefault("30s")
    Duration lease();

    /** How often runs that died are looked for and marked ABANDONED; "off" for never. */
    @WithDefault("30s")
    String sweep();
}
