package io.dangol.rfm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When scoring runs by itself, and how it is tuned. Schedules are cron expressions in the brand's zone. */
@ConfigMapping(prefix = "dangol.rfm")
public interface ScoringConfig {
    /** When the day's result is made, as of the day's start; "off" for never. */
    @WithDefault("0 10 0 * * ?")
    String daily();

    /** When the hour's result is made, as of the hour's start; "off" for never. */
    @WithDefault("0 40 * * * ?")
    String hourly();

    /** How often it is looked whether the result in force is stale, from start-up on; "off" for never. */
    @WithDefault("10m")
    String catchUp();

    /** How old the result in force may get before it is stale and made anew. */
    @WithDefault("1d")
    Duration staleAfter();

    /**
     * How many customers, at least, are kept at hand to each side of a cut. More make it rarer that a cut outruns them,
     * which costs a pass over everybody, and fewer make an hour's run cheaper.
     */
    @WithDefault("500")
    int bandHalfWidth();
}
