package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** A way out of the house: e-mail, a vendor's webhook, or the shop's app. One bean per way. */
interface MessageChannel {
    /** By what it reaches people, as it is configured; empty when nobody configured it. */
    Set<CampaignMedium> media();

    /** How many messages of a medium it takes in one second, or 0 for as many as there are. */
    int perSecond(CampaignMedium medium);

    /**
     * Hands messages of one medium over and says what became of each. Never fails: what is not known is
     * {@link Handover.Unsettled}.
     */
    Uni<List<Handover>> handOver(List<OutgoingMessage> messages);
}
