package io.dangol.performance;

import io.dangol.campaign.CampaignMedium;
import org.jspecify.annotations.Nullable;

/** Figures of a campaign that are wanted over a window, of one medium or of all. */
record FigureAsk(long campaign, @Nullable CampaignMedium medium, KpiWindow window) {}
