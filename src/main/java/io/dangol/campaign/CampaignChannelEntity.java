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
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A campaign's channel at its place in the order. */
@Entity
@Table(name = "campaign_channel")
class CampaignChannelEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "campaign_id")
    long campaignId;

    int position;

    @Enumerated(EnumType.STRING)
    CampaignMedium medium = CampaignMedium.EMAIL;

    String reason = "";

    @Column(name = "template_id")
    @Nullable Long template;

    @Column(name = "template_version")
    @Nullable Integer templateVersion;

    @Column(name = "fallback_hours")
    @Nullable Integer fallbackHours;

    @Column(name = "message_cost", precision = 12, scale = 4)
    @Nullable BigDecimal messageCost;

    static CampaignChannelEntity of(long campaignId, int position, CampaignChannel channel) {
        CampaignChannelEntity entity = new CampaignChannelEntity();
        entity.campaignId = campaignId;
        entity.position = position;
        entity.medium = channel.medium();
        entity.reason = channel.reason().strip();
        entity.template = channel.template() == null ? null : GlobalId.key(MessageTemplate.TYPE, channel.template());
        entity.fallbackHours = channel.fallbackAfterHours();
        entity.messageCost =
                channel.messageCost() == null ? null : channel.messageCost().value();
        return entity;
    }

    CampaignChannel channel() {
        return new CampaignChannel(
                medium,
                reason,
                template == null ? null : GlobalId.of(MessageTemplate.TYPE, template),
                fallbackHours,
                SpendingColumns.decimal(messageCost));
    }
}
