package io.dangol.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the variants of campaigns that are being changed say. */
@ApplicationScoped
class CampaignVariantTemplateRepository implements PanacheRepository<CampaignVariantTemplateEntity> {
    Uni<List<CampaignVariantTemplateEntity>> of(long campaignId) {
        return list("campaignId = ?1 order by id", campaignId);
    }

    Uni<Void> replace(long campaignId, List<CampaignVariantTemplateEntity> rows) {
        Uni<Long> cleared = delete("campaignId", campaignId);
        // Panache refuses to persist nothing.
        return rows.isEmpty() ? cleared.replaceWithVoid() : cleared.chain(() -> persist(rows));
    }
}
