package io.dangol.campaign;

import io.dangol.shared.GlobalId;
import io.dangol.template.MessageTemplate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a variant says by one medium. */
@Entity
@Table(name = "campaign_variant_template")
class CampaignVariantTemplateEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "campaign_id")
    long campaignId;

    @Column(name = "variant_id")
    long variantId;

    @Enumerated(EnumType.STRING)
    CampaignMedium medium = CampaignMedium.EMAIL;

    @Column(name = "template_id")
    long template;

    @Column(name = "template_version")
    @Nullable Integer templateVersion;

    static CampaignVariantTemplateEntity of(long campaignId, long variantId, CampaignVariantTemplate own) {
        CampaignVariantTemplateEntity entity = new CampaignVariantTemplateEntity();
        entity.campaignId = campaignId;
        entity.variantId = variantId;
        entity.medium = own.medium();
        entity.template = own.templateRowId();
        return entity;
    }

    CampaignVariantTemplate own() {
        return new CampaignVariantTemplate(medium, GlobalId.of(MessageTemplate.TYPE, template));
    }
}
