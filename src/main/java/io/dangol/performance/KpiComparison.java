package io.dangol.performance;

import io.dangol.campaign.CampaignMedium;
import io.dangol.campaign.KpiBaseline;
import io.dangol.campaign.KpiMetric;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One promise of two campaigns beside each other. */
@Description("One promise of two campaigns beside each other, by their newest results.")
public record KpiComparison(
        @NonNull @Description("What was measured.") KpiMetric metric,

        @Nullable @Description("By which medium; null for all together.")
        CampaignMedium medium,

        @NonNull @Description("What it was held against.") KpiBaseline baseline,

        @Nullable @Description(
                "The newest result of the campaign; null when it made no such promise, or before its first recording.")
        KpiResult result,

        @Nullable @Description("The newest result of the other campaign; null likewise.")
        KpiResult otherResult,

        @Nullable @Description("How far the campaign's value lies above the other's; null when one of them is missing.")
        Double difference,

        @Nullable @Description("The difference relative to the other's value; null when that is 0 or one of them is missing.")
        Double relativeDifference) {
    static KpiComparison of(KpiPromise promise, @Nullable KpiResult result, @Nullable KpiResult other) {
        Double difference = result == null || other == null || result.observed() == null || other.observed() == null
                ? null
                : result.observed() - other.observed();
        return new KpiComparison(
                promise.metric(),
                promise.medium(),
                promise.baseline(),
                result,
                other,
                difference,
                difference == null || other.observed() == 0 ? null : difference / other.observed());
    }
}
