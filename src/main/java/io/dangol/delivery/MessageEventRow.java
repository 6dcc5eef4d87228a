package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.intake.IdentityKey;
import java.time.Instant;

/** What became of a message, as its sender tells. */
record MessageEventRow(
        String campaign,
        IdentityKey customer,
        CampaignMedium medium,
        MessageEventKind kind,
        Instant occurredAt,
        String externalId) {
    /** By what an event is known again. */
    record Key(String campaign, MessageEventKind kind, String externalId) {}
}
