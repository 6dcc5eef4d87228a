package io.dangol.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files and batches come in. */
@ConfigMapping(prefix = "dangol.intake")
public interface IntakeConfig {
    /** The channel of rows that name none, where the import names none either. */
    @WithDefault("OWN_MALL")
    String defaultChannel();

    /** Rows written in one statement and transaction. */
    @WithDefault("5000")
    int chunk();

    /** Database connections that one import writes through side by side. */
    @WithDefault("4")
    int connections();

    /** Row errors kept for each import; all are counted. */
    @WithDefault("10000")
    int errorsKept();

    /** How long the key of a pushed batch is remembered. */
    @WithDefault("P30D")
    Duration pushesKept();
}
