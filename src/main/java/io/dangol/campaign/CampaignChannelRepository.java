package io.dangol.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Channels of campaigns that are being changed. */
@ApplicationScoped
class CampaignChannelRepository implements PanacheRepository<CampaignChannelEntity> {
    Uni<List<CampaignChannel>> of(long campaignId) {
        return list("campaignId = ?1 order by position", campaignId)
                .map(rows -> rows.stream().map(CampaignChannelEntity::channel).toList());
    }

    Uni<Void> replace(long campaignId, List<CampaignChannel> channels) {
        List<CampaignChannelEntity> rows = IntStream.range(0, channels.size())
                .mapToObj(i -> CampaignChannelEntity.of(campaignId, i, channels.get(i)))
                .toList();
        return delete("campaignId", campaignId).chain(() -> persist(rows));
    }
}
