package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.customer.Trace;
import io.dangol.intake.IdentityKey;
import io.dangol.intake.Traced;
import java.time.Instant;
import java.util.List;

/** What became of a message, as its sender tells. */
record MessageEventRow(
        String campaign,
        IdentityKey customer,
        CampaignMedium medium,
        MessageEventKind kind,
        Instant occurredAt,
        String externalId)
        implements Traced {
    @Override
    public List<Trace> traces() {
        return List.of(Traced.person(customer));
    }

    /** By what an event is known again. */
    record Key(String campaign, MessageEventKind kind, String externalId) {}
}
