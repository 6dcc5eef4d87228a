package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;

/** Where a campaign stands, as it is stored and shown. {@link CampaignState} knows what may follow. */
@Description("Where a campaign stands.")
public enum CampaignStatus {
    @Description("Being planned; everything may still change.")
    DRAFT,
    @Description("Will begin by itself on its first day, and takes its audience then.")
    SCHEDULED,
    @Description("Begun: the audience and the promises are fixed.")
    RUNNING,
    @Description("Begun and held; orders and events still count.")
    PAUSED,
    @Description("Over, by its period or by decision.")
    COMPLETED,
    @Description("Called off; nothing is measured any more.")
    CANCELLED;

    /** Whether an audience was fixed and facts are measured. */
    public boolean measured() {
        return this == RUNNING || this == PAUSED || this == COMPLETED;
    }
}
