package io.dangol.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Variants of campaigns that are being changed. */
@ApplicationScoped
class CampaignVariantRepository implements PanacheRepository<CampaignVariantEntity> {
    Uni<List<CampaignVariantPlan>> of(long campaignId) {
        return list("campaignId = ?1 order by position", campaignId)
                .map(rows -> rows.stream().map(CampaignVariantEntity::plan).toList());
    }

    /** Equal variants keep their rows, to which members may have been assigned already. */
    Uni<Void> replace(long campaignId, List<CampaignVariantPlan> variants) {
        List<CampaignVariantEntity> rows = IntStream.range(0, variants.size())
                .mapToObj(i -> CampaignVariantEntity.of(campaignId, i, variants.get(i)))
                .toList();
        return of(campaignId)
                .chain(kept -> kept.equals(variants)
                        ? Uni.createFrom().voidItem()
                        : delete("campaignId", campaignId).chain(() -> add(rows)));
    }

    /** Panache refuses to persist nothing. */
    private Uni<Void> add(List<CampaignVariantEntity> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : persist(rows);
    }
}
