package io.dangol.campaign;

import java.util.Set;

/** By what this installation can send, which only the room that sends knows. */
public interface SendingMeans {
    /** The media for which a channel is configured. */
    Set<CampaignMedium> media();
}
