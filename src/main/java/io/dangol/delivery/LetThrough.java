package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.template.TemplateFormat;
import java.util.UUID;

/**
 * A message that the gate let through, not yet written.
 *
 * @param attempts how often it was handed over before
 */
record LetThrough(
        UUID key,
        long personId,
        int attempts,
        CampaignMedium medium,
        TemplateFormat format,
        Wording wording,
        String address,
        boolean advertising) {
    /** Which version of which template it is written by. */
    record Wording(long template, int version) {}
}
