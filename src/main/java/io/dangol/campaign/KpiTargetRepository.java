package io.dangol.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Promises of campaigns that are being changed. */
@ApplicationScoped
class KpiTargetRepository implements PanacheRepository<KpiTargetEntity> {
    Uni<List<KpiTargetPlan>> of(long campaignId) {
        return list("campaignId = ?1 order by position", campaignId)
                .map(rows -> rows.stream().map(KpiTargetEntity::plan).toList());
    }

    Uni<Void> replace(long campaignId, List<KpiTargetPlan> targets) {
        List<KpiTargetEntity> rows = IntStream.range(0, targets.size())
                .mapToObj(i -> KpiTargetEntity.of(campaignId, i, targets.get(i)))
                .toList();
        return delete("campaignId", campaignId).chain(() -> persist(rows));
    }
}
