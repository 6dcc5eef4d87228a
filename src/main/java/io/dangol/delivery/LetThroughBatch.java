package io.dangol.delivery;

import java.time.Instant;
import java.util.List;

/**
 * What the gate let through at once, of one campaign.
 *
 * @param taken how many messages it decided about; 0 when nothing was due
 * @param shownUntil the end of the campaign's last day
 */
record LetThroughBatch(long campaignId, String campaignKey, Instant shownUntil, int taken, List<LetThrough> messages) {
    static LetThroughBatch nothing(long campaign) {
        return new LetThroughBatch(campaign, "", Instant.EPOCH, 0, List.of());
    }
}
