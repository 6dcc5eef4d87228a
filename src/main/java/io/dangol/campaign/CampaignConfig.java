package io.dangol.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How campaigns begin and end by themselves. */
@ConfigMapping(prefix = "dangol.campaign")
public interface CampaignConfig {
    /** How often it is looked whether a campaign's first or last day has come; "off" for never. */
    @WithDefault("5m")
    String turns();
}
