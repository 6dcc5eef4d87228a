package io.dangol.performance;

import io.dangol.campaign.CampaignChannel;
import io.dangol.campaign.CampaignMedium;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a message of each medium costs in one campaign: what the campaign says, else what the brand pays. */
final class MessagePrices {
    private final Map<CampaignMedium, BigDecimal> ofBrand;
    private final Map<CampaignMedium, BigDecimal> ofCampaign = new EnumMap<>(CampaignMedium.class);

    MessagePrices(Map<CampaignMedium, BigDecimal> ofBrand, List<CampaignChannel> channels) {
        this.ofBrand = ofBrand;
        channels.stream()
                .filter(channel -> channel.messageCost() != null)
                .forEach(channel ->
                        ofCampaign.put(channel.medium(), channel.messageCost().value()));
    }

    @Nullable BigDecimal of(CampaignMedium medium) {
        BigDecimal own = ofCampaign.get(medium);
        return own == null ? ofBrand.get(medium) : own;
    }

    boolean ofCampaign(CampaignMedium medium) {
        return ofCampaign.containsKey(medium);
    }

    /** The media of which a price is known. */
    Set<CampaignMedium> priced() {
        Set<CampaignMedium> priced = EnumSet.noneOf(CampaignMedium.class);
        priced.addAll(ofBrand.keySet());
        priced.addAll(ofCampaign.keySet());
        return priced;
    }
}
