package io.dangol.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A campaign's variant at its place in the plan. Its size is written by the statement that fixes the audience. */
@Entity
@Table(name = "campaign_variant")
class CampaignVariantEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "campaign_id")
    long campaignId;

    int position;
    String key = "";
    String name = "";

    @Column(precision = 5, scale = 4)
    BigDecimal share = BigDecimal.ONE;

    static CampaignVariantEntity of(long campaignId, int position, CampaignVariantPlan plan) {
        CampaignVariantEntity entity = new CampaignVariantEntity();
        entity.campaignId = campaignId;
        entity.position = position;
        entity.key = plan.key();
        entity.name = plan.name().strip();
        entity.share = plan.exactShare();
        return entity;
    }

    CampaignVariantPlan plan(List<CampaignVariantTemplate> templates) {
        return new CampaignVariantPlan(key, name, share.doubleValue(), templates);
    }

    long rowId() {
        return Objects.requireNonNull(id, "the variant is not stored yet");
    }
}
