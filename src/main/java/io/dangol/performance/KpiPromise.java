package io.dangol.performance;

import io.dangol.campaign.CampaignMedium;
import io.dangol.campaign.KpiBaseline;
import io.dangol.campaign.KpiMetric;
import io.dangol.campaign.KpiTarget;
import org.jspecify.annotations.Nullable;

/** By what promises of two campaigns are the same. */
record KpiPromise(KpiMetric metric, @Nullable CampaignMedium medium, KpiBaseline baseline) {
    static KpiPromise of(KpiTarget target) {
        return new KpiPromise(target.metric(), target.medium(), target.baseline());
    }
}
