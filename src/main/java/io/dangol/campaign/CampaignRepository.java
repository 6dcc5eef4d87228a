package io.dangol.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

/** Campaigns that are being changed. */
@ApplicationScoped
class CampaignRepository implements PanacheRepository<CampaignEntity> {
    /** The row, locked until the transaction ends: of two who move it at once the second sees what the first did. */
    Uni<@Nullable CampaignEntity> lock(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
