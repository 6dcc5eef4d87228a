package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.template.TemplateFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that the gate let through, ready to be handed over. It carries personal data and is never logged.
 *
 * @param key by which the provider must know the message again: handing it over twice must send it once
 * @param customerId row id of the person
 * @param campaignId row id of the campaign
 * @param address e-mail address, phone number, or the person's id at the shop's app
 * @param advertising whether it needs a way out
 * @param shownUntil until when an in-app message is shown: the end of the campaign
 */
record OutgoingMessage(
        UUID key,
        long customerId,
        long campaignId,
        String campaignKey,
        CampaignMedium medium,
        TemplateFormat format,
        String address,
        @Nullable String title,
        String body,
        boolean advertising,
        Instant shownUntil) {
    /** Without anything personal: what is printed by accident must tell nobody who somebody is. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + key + ", " + medium + "]";
    }
}
