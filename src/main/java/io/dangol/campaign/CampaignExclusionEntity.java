package io.dangol.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An audience that a campaign leaves out, at its place in the order. */
@Entity
@Table(name = "campaign_exclusion")
class CampaignExclusionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "campaign_id")
    long campaignId;

    int position;

    @Column(name = "audience_id")
    long audience;

    @Column(name = "snapshot_id")
    @Nullable Long snapshot;

    @Nullable Integer removed;

    static CampaignExclusionEntity of(long campaignId, int position, long audience) {
        CampaignExclusionEntity entity = new CampaignExclusionEntity();
        entity.campaignId = campaignId;
        entity.position = position;
        entity.audience = audience;
        return entity;
    }
}
