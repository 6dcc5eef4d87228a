package io.dangol.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Exclusions of campaigns that are being changed. */
@ApplicationScoped
class CampaignExclusionRepository implements PanacheRepository<CampaignExclusionEntity> {
    Uni<List<CampaignExclusionEntity>> of(long campaignId) {
        return list("campaignId = ?1 order by position", campaignId);
    }

    Uni<Void> replace(long campaignId, List<Long> audiences) {
        List<CampaignExclusionEntity> rows = IntStream.range(0, audiences.size())
                .mapToObj(i -> CampaignExclusionEntity.of(campaignId, i, audiences.get(i)))
                .toList();
        Uni<Long> cleared = delete("campaignId", campaignId);
        // Panache refuses to persist nothing.
        return rows.isEmpty() ? cleared.replaceWithVoid() : cleared.chain(() -> persist(rows));
    }
}
