package io.dangol.performance;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignCatalog;
import io.dangol.campaign.KpiTarget;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts campaigns beside each other. */
@ApplicationScoped
class CampaignComparisons {
    private final CampaignCatalog catalog;
    private final KpiResults results;

    CampaignComparisons(CampaignCatalog catalog, KpiResults results) {
        this.catalog = catalog;
        this.results = results;
    }

    /** The two beside each other, or null when one of them is missing. */
    Uni<@Nullable CampaignComparison> compare(long campaign, long other) {
        List<Long> both = List.of(campaign, other);
        return catalog.byIds(both)
                .chain(found -> found.containsKey(campaign) && found.containsKey(other)
                        ? compare(found.get(campaign), found.get(other))
                        : Uni.createFrom().nullItem());
    }

    private Uni<CampaignComparison> compare(Campaign campaign, Campaign other) {
        List<Long> both = List.of(campaign.rowId(), other.rowId());
        return catalog.targets(both)
                .chain(targets ->
                        results.latestOfCampaigns(both).map(latest -> compare(campaign, other, targets, latest)));
    }

    private static CampaignComparison compare(
            Campaign campaign, Campaign other, Map<Long, List<KpiTarget>> targets, Map<Long, List<KpiResult>> latest) {
        Map<KpiPromise, @Nullable KpiResult> ours = results(campaign, targets, latest);
        Map<KpiPromise, @Nullable KpiResult> theirs = results(other, targets, latest);
        List<KpiComparison> kpis = Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .map(promise -> KpiComparison.of(promise, ours.get(promise), theirs.get(promise)))
                .toList();
        return new CampaignComparison(campaign, other, kpis);
    }

    /** The newest result of each promise; where one stands twice, for different windows, that of the first. */
    private static Map<KpiPromise, @Nullable KpiResult> results(
            Campaign campaign, Map<Long, List<KpiTarget>> targets, Map<Long, List<KpiResult>> latest) {
        Map<KpiPromise, @Nullable KpiResult> results = new LinkedHashMap<>();
        for (KpiTarget target : targets.getOrDefault(campaign.rowId(), List.of())) {
            KpiResult newest = latest.getOrDefault(campaign.rowId(), List.of()).stream()
                    .filter(result -> result.targetRowId() == target.rowId())
                    .findFirst()
                    .orElse(null);
            results.putIfAbsent(KpiPromise.of(target), newest);
        }
        return results;
    }
}
