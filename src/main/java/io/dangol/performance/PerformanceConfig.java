package io.dangol.performance;

import io.dangol.campaign.CampaignMedium;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Map;

/** How KPI results are recorded. */
@ConfigMapping(prefix = "dangol.kpi")
public interface PerformanceConfig {
    /** When results are recorded, as a cron expression in the brand's zone; "off" for never. After scoring, by default. */
    @WithDefault("0 30 5 * * ?")
    String schedule();

    /** For how many days after a window's end refunds and late facts still correct its result. */
    @WithDefault("90")
    int correctionDays();

    /** Without an order for how many months a customer counts as asleep, for the return rate. */
    @WithDefault("6")
    int dormantMonths();

    /** What a message of each medium costs in the brand's currency, where the campaign says nothing else. */
    Map<CampaignMedium, BigDecimal> messageCost();

    /** For how many customers, all arms together, the intervals that may be looked at every day are narrowest. */
    @WithDefault("5000")
    long sequentialCustomers();
}
